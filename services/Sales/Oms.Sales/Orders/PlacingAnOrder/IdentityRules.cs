namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>An order is found by its store and id, a line by its number (O-3).</summary>
internal static class IdentityRules
{
    public static IEnumerable<Reason> Against(WireOrder order) =>
    [
        .. Refusal.UnlessName("$.order.id", order.Id),
        .. Refusal.UnlessName("$.order.store", order.Store),
        .. Numbers(order),
        .. Twice("addresses", order.Addresses.Select(address => address.Reference)),
        .. Twice("payments", order.Payments.Select(payment => payment.Reference)),
    ];

    private static IEnumerable<Reason> Numbers(WireOrder order)
    {
        var seen = new HashSet<int>();
        for (var i = 0; i < order.Lines.Count; i++)
        {
            var number = order.Lines[i].LineNumber;
            if (number < 1)
                yield return Refusal.At($"$.order.lines[{i}].line_number", "1 or more", number);
            else if (!seen.Add(number))
                yield return Refusal.At($"$.order.lines[{i}].line_number", "a number that no other line has", number);
        }
    }

    private static IEnumerable<Reason> Twice(string list, IEnumerable<string> references)
    {
        var seen = new HashSet<string>();
        foreach (var (reference, i) in references.Select((reference, i) => (reference, i)))
        {
            if (reference.Length > 0 && !seen.Add(reference))
                yield return Refusal.At($"$.order.{list}[{i}].reference", "a reference that none before it has", reference);
        }
    }
}
