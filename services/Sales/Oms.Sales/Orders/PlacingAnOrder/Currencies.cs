using Oms.Contracts.Sales;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>
/// The currency of each price, which the published samples leave out: its own, else that of the line's payment, else the
/// one that any other price or payment of the order names. An order without payments (ZEROPAY) has it on its lines; none
/// is guessed, since money without a currency is not money.
/// </summary>
internal sealed class Currencies(WireOrder order)
{
    private readonly string _any = Code(order.Payments.Select(payment => payment.Currency)
        .Concat(order.Lines.Select(line => line.Amount.Currency)).FirstOrDefault(code => !string.IsNullOrWhiteSpace(code)));

    private readonly ILookup<string, string> _byPayment = order.Payments.ToLookup(payment => payment.Reference, payment => Code(payment.Currency));

    public string Of(OrderPayment payment) => Code(payment.Currency) is { Length: > 0 } own ? own : _any;

    public string Of(OrderLine line) =>
        Code(line.Amount.Currency) is { Length: > 0 } own ? own
        : _byPayment[line.PaymentReference].FirstOrDefault(code => code.Length > 0) ?? _any;

    private static string Code(string? code) => code?.Trim().ToUpperInvariant() ?? "";
}
