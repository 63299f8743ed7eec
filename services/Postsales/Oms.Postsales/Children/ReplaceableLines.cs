using Oms.Postsales.Orders;
using WireLine = Oms.Contracts.Sales.OrderLine;

namespace Oms.Postsales.Children;

/// <summary>A line as an exchange or a reshipment names it.</summary>
internal readonly record struct NamedLine(string Path, int Number, string? Id);

/// <summary>Which lines another may stand for: goods that were shipped, are not coming back, and nothing stands for yet (E-3).</summary>
internal static class ReplaceableLines
{
    public static (ValueList<Reason> Reasons, ValueList<Reason> Early) Judge(Order order, ValueList<NamedLine> lines)
    {
        var (reasons, early, before) = (new List<Reason>(), new List<Reason>(), new HashSet<int>());
        foreach (var named in lines)
        {
            var path = $"{named.Path}.line_number";
            if (order.Line(named.Number) is not { } line || !before.Add(named.Number))
                reasons.Add(Faulty.At(path, order.Line(named.Number) is null ? $"the number of a line of order {order.Wire.Id}" : "each line once", named.Number));
            else if (Names.Against(named.Path, line, named.Id).ToList() is { Count: > 0 } names)
                reasons.AddRange(names);
            else if (!ProductType.IsGoods(line))
                reasons.Add(Faulty.At(path, "goods, which travel in a parcel", $"{named.Number}, {line.ProductType}"));
            else if (order.ChildOf(named.Number) is { } child)
                reasons.Add(Faulty.At(path, "a line that was not exchanged or sent again before", $"{named.Number}, for which order {child.OrderId} stands"));
            else if (order.ReturnOf(named.Number) is { } known)
                reasons.Add(Faulty.At(path, "a line that does not come back", $"{named.Number}, which is in return {known.Rma}"));
            else if (line.Status != LineStatuses.Shipped)
                (LineStatuses.IsFinal(line) ? reasons : early).Add(Faulty.At(path, "a line that is SHIPPED", $"{named.Number}, which is {line.Status}"));
        }
        return (reasons.ToValueList(), early.ToValueList());
    }

    public static IEnumerable<WireLine> Of(Order order, IEnumerable<NamedLine> lines) => lines.Select(line => order.Line(line.Number)!);
}
