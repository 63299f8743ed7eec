using Oms.Sales.Orders;
using Oms.Sales.Orders.PlacingAnOrder;

namespace Oms.Sales.Payments;

/// <summary>No more goes back than was captured, of each line and each payment.</summary>
internal static class RefundRules
{
    public static IEnumerable<Reason> Against(WireOrder order, OrderPayments? payments, AskedRefund refund)
    {
        var currency = order.Lines[0].Amount.Currency;
        if (refund.Currency != currency)
            return [Refusal.At("$.currency", $"{currency}, the currency of the order", refund.Currency)];
        var reasons = Amounts.Unless("$.amount", refund.Amount, currency)
            .Concat(refund.Lines.SelectMany((line, i) => Amounts.Unless($"$.lines[{i}].amount", line.Amount, currency))).ToList();
        return reasons.Count > 0 ? reasons : [.. Sum(refund), .. TooMuch(order, payments, refund)];
    }

    /// <summary>Whether no line gets back more than was captured of it when this is out, too.</summary>
    public static bool HasRoom(WireOrder order, OrderPayments money, string creditNote) => PaymentFold.PartsOf(money.Find(creditNote)!.Refund).GroupBy(part => (part.LineNumber, part.PaymentReference)).All(parts =>
        parts.Sum(part => part.Amount) <= CapturedOf(order, parts.Key.LineNumber, parts.Key.PaymentReference) - money.RefundedOf(parts.Key.LineNumber, parts.Key.PaymentReference));

    private static IEnumerable<Reason> Sum(AskedRefund refund)
    {
        var sum = refund.Lines.Sum(line => line.Amount);
        if (sum != refund.Amount)
            yield return Refusal.At("$.amount", FormattableString.Invariant($"the sum over its lines, {sum}"), refund.Amount);
    }

    /// <summary>A line may stand in a refund more than once: it is asked of the sum, where it stands last.</summary>
    private static IEnumerable<Reason> TooMuch(WireOrder order, OrderPayments? payments, AskedRefund refund)
    {
        foreach (var asked in refund.Lines.Select((line, i) => (Line: line, Path: $"$.lines[{i}]")).GroupBy(each => (each.Line.LineNumber, each.Line.PaymentReference)))
        {
            var ((number, reference), path) = (asked.Key, asked.Last().Path);
            var left = CapturedOf(order, number, reference) - (payments?.RefundedOf(number, reference) ?? 0);
            var amount = asked.Sum(each => each.Line.Amount);
            if (order.Lines.All(line => line.LineNumber != number))
                yield return Refusal.At($"{path}.line_number", "the number of a line of the order", number);
            else if (amount > left)
                yield return Refusal.At($"{path}.amount", FormattableString.Invariant($"at most {left}: what payment {reference} captured of line {number} and was not given back"), amount);
        }
    }

    private static decimal CapturedOf(WireOrder order, int number, string reference) => order.Lines.Where(line => line.LineNumber == number)
        .SelectMany(line => line.Payments ?? [])
        .Where(payment => payment.Status == LineMoney.Captured && payment.PaymentReference == reference)
        .Sum(payment => payment.GrossAmount);
}
