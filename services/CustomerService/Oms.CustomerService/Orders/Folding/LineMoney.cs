using Oms.Contracts.Sales;

namespace Oms.CustomerService.Orders.Folding;

/// <summary>What of a line is paid by which payment. ZEROPAY over nothing and an order without payments are no money (P-8).</summary>
internal static class LineMoney
{
    public const string Captured = "CAPTURED";

    private const string ZeroPay = "ZEROPAY";

    public static ValueList<OrderLinePayment> PaymentsOf(Order order, OrderLine line) =>
        line.Payments is { Count: > 0 } given ? given.Select(payment => payment with { PaymentReference = ReferenceOf(order, payment.PaymentReference) ?? "" }).ToValueList()
        : ReferenceOf(order, line.PaymentReference) is { } reference ? [new() { PaymentReference = reference, GrossAmount = line.Amount.GrossAmount }]
        : [];

    public static bool IsMoney(Order order, OrderLinePayment payment) =>
        order.Payments.FirstOrDefault(each => each.Reference == payment.PaymentReference) is { } of
        && (of.Transactions is { Count: > 0 } transactions
            ? !transactions.All(transaction => transaction.PaymentMethod.Equals(ZeroPay, StringComparison.OrdinalIgnoreCase) && transaction.Amount == 0)
            : payment.PaymentReference != ZeroPay);

    /// <summary>Where none is named it is the one with the transaction, of which there is one at most (O-2).</summary>
    private static string? ReferenceOf(Order order, string named) => named.Length > 0 ? named
        : order.Payments.OrderByDescending(payment => payment.Transactions is { Count: > 0 }).FirstOrDefault()?.Reference;
}
