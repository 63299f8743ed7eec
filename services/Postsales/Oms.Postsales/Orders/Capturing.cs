using Oms.Postsales.Ledgers;
using OrderLinePayment = Oms.Contracts.Sales.OrderLinePayment;

namespace Oms.Postsales.Orders;

/// <summary>What Sales says was captured, as moves of the ledger.</summary>
internal static class Capturing
{
    /// <summary>Those payments of lines that are captured and not booked yet; each is captured once and whole.</summary>
    public static ValueList<Move> Captured(Order order) => order.Wire.Lines
        .SelectMany(line => (line.Payments ?? []).Where(IsCaptured).Select(payment => new Move(MoveKind.Captured, line.LineNumber, payment.PaymentReference, AmountOf(payment))))
        .Where(move => !move.Amount.IsNothing() && !order.Ledger.Any(booked => booked.Kind == MoveKind.Captured
            && booked.LineNumber == move.LineNumber && booked.PaymentReference == move.PaymentReference))
        .ToValueList();

    /// <summary>
    /// Gross of what is still to be captured of a line, whether a gateway was asked or not; all of it where Sales has not told
    /// yet which payments pay it. An order without payments is paid by nobody.
    /// </summary>
    public static decimal Open(Order order, int number) => order.Wire.Payments.Count == 0 || order.Line(number) is not { } line ? 0
        : line.Payments is { Count: > 0 } payments ? payments.Where(payment => !IsCaptured(payment)).Sum(payment => payment.GrossAmount)
        : line.Amount.GrossAmount;

    /// <summary>Whether something was paid for and cancelled all the same.</summary>
    public static bool IsCancelledPaid(WireOrder order) =>
        order.Lines.Any(line => line.Status == LineStatuses.Cancelled && (line.Payments ?? []).Any(IsCaptured));

    private static bool IsCaptured(OrderLinePayment payment) => payment.Status == LineStatuses.Captured;

    /// <summary>Gross rules, the taxes that are told make the tax; a tax that nobody told in detail has the line's rate.</summary>
    private static Money AmountOf(OrderLinePayment payment)
    {
        var taxes = payment.Taxes.Select(tax => new TaxAmount(tax.Type, tax.Rate, tax.Amount)).ToList();
        var rest = payment.GrossAmount - payment.NetAmount - taxes.Sum(tax => tax.Amount);
        return Money.Of(payment.NetAmount, rest == 0 ? taxes : [.. taxes, new(taxes.FirstOrDefault()?.Type ?? "VAT", taxes.FirstOrDefault()?.Rate ?? payment.TaxRate ?? 0, rest)]);
    }
}
