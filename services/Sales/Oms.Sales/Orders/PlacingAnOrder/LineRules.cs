using Oms.Contracts.Sales;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>What a line is (O-5).</summary>
internal static class LineRules
{
    private static readonly string[] Types = [LineRoles.Physical, LineRoles.Shipping, LineRoles.Service, LineRoles.Virtual, LineRoles.Bundle];

    public static IEnumerable<Reason> Against(WireOrder order) => order.Lines.SelectMany(Line).Concat(Any(order));

    private static IEnumerable<Reason> Any(WireOrder order)
    {
        if (order.Lines.Count == 0)
            yield return Refusal.At("$.order.lines", "at least one line", null);
        else if (order.Lines.All(line => line.ProductType == LineRoles.Shipping))
            yield return Refusal.At("$.order.lines", "something bought, not only shipping", $"{order.Lines.Count} shipping lines");
    }

    private static IEnumerable<Reason> Line(OrderLine line, int i)
    {
        var path = $"$.order.lines[{i}]";
        if (!Types.Contains(line.ProductType))
            yield return Refusal.At($"{path}.product_type", string.Join(", ", Types), line.ProductType);
        foreach (var reason in Refusal.UnlessName($"{path}.sku", line.Sku))
            yield return reason;
        if (line.Quantity < 1)
            yield return Refusal.At($"{path}.quantity", "1 or more", line.Quantity);
        if (!string.IsNullOrEmpty(line.SourceLocation) && !Refusal.IsName(line.SourceLocation))
            yield return Refusal.At($"{path}.source_location", "1 to 64 characters, no control characters", line.SourceLocation);
    }
}
