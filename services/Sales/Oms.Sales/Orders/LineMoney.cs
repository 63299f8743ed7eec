using Oms.Contracts.Sales;
using Oms.Sales.Payments;

namespace Oms.Sales.Orders;

/// <summary>
/// What of a line is paid by which payment, and how far that is. ZEROPAY over nothing and an order without payments are no
/// money (P-8): such lines ship and nothing of them is captured.
/// </summary>
internal static class LineMoney
{
    public const string CaptureRequested = "CAPTURE_REQUESTED";
    public const string Captured = "CAPTURED";
    public const string CaptureFailed = "CAPTURE_FAILED";

    private const string ZeroPay = "ZEROPAY";

    /// <summary>Every line and payment with money, and how far that is; in the order of the lines.</summary>
    public static IEnumerable<(OrderLine Line, PartAmount Part, string? Status)> PartsOf(WireOrder order) => order.Lines.SelectMany(line =>
        PaymentsOf(order, line).Where(payment => IsMoney(order, payment)).Select(payment => (line, new PartAmount(line.LineNumber, payment.PaymentReference, payment.GrossAmount), payment.Status)));

    /// <summary>The line with all of its money captured.</summary>
    public static OrderLine Capture(WireOrder order, OrderLine line, DateTimeOffset at) => Mark(order, line, payment => IsMoney(order, payment), Captured, at);

    /// <summary>The line with what some payments pay of it that far.</summary>
    public static OrderLine Mark(WireOrder order, OrderLine line, Func<OrderLinePayment, bool> which, string status, DateTimeOffset at) => line with
    {
        Payments = PaymentsOf(order, line).Select(payment => which(payment) ? payment with { Status = status, StatusDate = at } : payment).ToValueList(),
    };

    /// <summary>The line without a payment that was made for it, as the storefront had left it.</summary>
    public static OrderLine WithoutMade(WireOrder order, OrderLine line) =>
        line.Payments is [{ } only] && ReferenceOf(order, line.PaymentReference) is { } reference && only == Made(line, reference) ? line with { Payments = null } : line;

    /// <summary>Somebody pays for the order in name only; with an amount it is paid outside.</summary>
    public static bool IsZeroPay(OrderPaymentTransaction transaction) => transaction.PaymentMethod.Equals(ZeroPay, StringComparison.OrdinalIgnoreCase);

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
        order.Payments.FirstOrDefault(each => each.Reference == payment.PaymentReference) is { } of
        && (of.Transactions is { Count: > 0 } transactions
            ? !transactions.All(transaction => IsZeroPay(transaction) && transaction.Amount == 0)
            : payment.PaymentReference != ZeroPay);
}
