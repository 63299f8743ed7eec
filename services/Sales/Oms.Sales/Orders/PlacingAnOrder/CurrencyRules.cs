namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>One currency for the whole order, else its totals mean nothing.</summary>
internal static class CurrencyRules
{
    public static IEnumerable<Reason> Against(WireOrder order)
    {
        var all = order.Lines.Select((line, i) => (Path: $"$.order.lines[{i}].amount", Code: line.Amount.Currency))
            .Concat(order.Payments.Select((payment, i) => (Path: $"$.order.payments[{i}]", Code: (string?)payment.Currency)))
            .Concat(order.Lines.SelectMany((line, i) => (line.Payments ?? []).Select((payment, j) => (Path: $"$.order.lines[{i}].payments[{j}]", Code: (string?)payment.Currency))))
            .ToList();
        var first = all.Select(each => each.Code).FirstOrDefault(Money.IsCode);
        return all.Where(each => !Money.IsCode(each.Code) || each.Code != first)
            .Select(each => Refusal.At($"{each.Path}.currency", first is null ? "a currency, three letters of ISO 4217" : $"{first}, the currency of the order", each.Code));
    }
}
