using Oms.Contracts.Sales;

namespace Oms.Sales.Orders;

/// <summary>
/// What is captured when a line ships. Every payment counts as OFFLINE: nobody is asked, the money is there. ZEROPAY and an
/// order without payments are no money (P-8): such lines ship and nothing of them is captured.
/// </summary>
internal static class Capturing
{
    public const string Captured = "CAPTURED";

    private const string ZeroPay = "ZEROPAY";

    /// <summary>Those of the lines that somebody pays for.</summary>
    public static ValueList<int> PaidOf(WireOrder order, IEnumerable<int> lines)
    {
        var shipped = lines.ToHashSet();
        return order.Lines.Where(line => shipped.Contains(line.LineNumber) && PaymentsOf(order, line).Any(payment => IsMoney(order, payment)))
            .Select(line => line.LineNumber).ToValueList();
    }

    public static OrderLine Capture(WireOrder order, OrderLine line, DateTimeOffset at) => line with
    {
        Payments = PaymentsOf(order, line).Select(payment => IsMoney(order, payment) ? payment with { Status = Captured, StatusDate = at } : payment).ToValueList(),
    };

    /// <summary>The line without a payment that was made for it, as the storefront had left it.</summary>
    public static OrderLine WithoutMade(WireOrder order, OrderLine line) =>
        line.Payments is [{ } only] && ReferenceOf(order, line.PaymentReference) is { } reference && only == Made(line, reference) ? line with { Payments = null } : line;

    private static ValueList<OrderLinePayment> PaymentsOf(WireOrder order, OrderLine line) =>
        line.Payments is { Count: > 0 } given ? given.Select(payment => payment with { PaymentReference = ReferenceOf(order, payment.PaymentReference) ?? "" }).ToValueList()
        : ReferenceOf(order, line.PaymentReference) is { } reference ? [Made(line, reference)]
        : [];

    /// <summary>Where none is named it is the one with the transaction, of which there is one at most (O-2).</summary>
    private static string? ReferenceOf(WireOrder order, string named) => named.Length > 0 ? named
        : order.Payments.OrderByDescending(payment => payment.Transactions is { Count: > 0 }).FirstOrDefault()?.Reference;

    private static OrderLinePayment Made(OrderLine line, string reference) => new()
    {
        PaymentReference = reference,
        NetAmount = line.Amount.NetAmount,
        GrossAmount = line.Amount.GrossAmount,
        TaxAmount = line.Amount.TaxAmount,
        TaxRate = line.Amount.TaxRate,
        Taxes = line.Amount.Taxes,
        Currency = line.Amount.Currency ?? "",
    };

    private static bool IsMoney(WireOrder order, OrderLinePayment payment) =>
        payment.PaymentReference != ZeroPay
        && order.Payments.FirstOrDefault(each => each.Reference == payment.PaymentReference) is { } of
        && !(of.Transactions is { Count: > 0 } transactions && transactions.All(transaction => transaction.PaymentMethod.Equals(ZeroPay, StringComparison.OrdinalIgnoreCase)));
}
