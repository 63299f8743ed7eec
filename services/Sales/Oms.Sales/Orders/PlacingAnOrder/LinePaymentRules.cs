using Oms.Contracts.Sales;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>What payments pay of a line is the line's amount: it is captured and given back by payment, and must add up.</summary>
internal static class LinePaymentRules
{
    public static IEnumerable<Reason> Against(WireOrder order) => order.Lines.SelectMany((line, i) => Line(line, $"$.order.lines[{i}]"));

    private static IEnumerable<Reason> Line(OrderLine line, string path)
    {
        // Amounts that cannot be are refused by themselves.
        if (line.Payments is not { Count: > 0 } payments || !payments.All(payment => Amounts.Of(payment.AsPrice()).All(amount => Amounts.IsSane(amount, payment.Currency))))
            yield break;
        for (var i = 0; i < payments.Count; i++)
        {
            foreach (var reason in PriceRules.Sums(payments[i].AsPrice(), $"{path}.payments[{i}]"))
                yield return reason;
        }
        var (gross, tax) = (payments.Sum(payment => payment.GrossAmount), payments.Sum(payment => payment.TaxAmount));
        if (gross != line.Amount.GrossAmount)
            yield return Refusal.At($"{path}.payments", FormattableString.Invariant($"gross amounts of {line.Amount.GrossAmount} together, as the line's"), gross);
        else if (tax != line.Amount.TaxAmount)
            yield return Refusal.At($"{path}.payments", FormattableString.Invariant($"tax amounts of {line.Amount.TaxAmount} together, as the line's"), tax);
    }
}
