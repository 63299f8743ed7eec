using Oms.Contracts.Sales;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>Lines that name other lines of the order.</summary>
internal static class LinkRules
{
    public static IEnumerable<Reason> Against(WireOrder order)
    {
        var byNumber = order.Lines.DistinctBy(line => line.LineNumber).ToDictionary(line => line.LineNumber);
        return order.Lines.SelectMany((line, i) => Line(line, i, byNumber));
    }

    private static IEnumerable<Reason> Line(OrderLine line, int i, Dictionary<int, OrderLine> byNumber)
    {
        if (line.ParentLineNumber is { } parent)
        {
            if (!byNumber.ContainsKey(parent))
                yield return Refusal.At($"$.order.lines[{i}].parent_line_number", "the number of a line of this order", parent);
            else if (IsItsOwnAncestor(line, byNumber))
                yield return Refusal.At($"$.order.lines[{i}].parent_line_number", "a line that does not belong to this one", parent);
        }
        if (line.ShippingLineNumber is { } shipping && byNumber.GetValueOrDefault(shipping)?.ProductType != LineRoles.Shipping)
            yield return Refusal.At($"$.order.lines[{i}].shipping_line_number", "the number of a shipping line of this order", shipping);
    }

    /// <summary>Walks up; whoever meets a line twice is in a ring, or hangs on one.</summary>
    private static bool IsItsOwnAncestor(OrderLine line, Dictionary<int, OrderLine> byNumber)
    {
        var met = new HashSet<int>();
        for (var each = line; each is not null; each = each.ParentLineNumber is { } parent ? byNumber.GetValueOrDefault(parent) : null)
        {
            if (!met.Add(each.LineNumber))
                return true;
        }
        return false;
    }
}
