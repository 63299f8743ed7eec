using Oms.Contracts;
using Oms.Contracts.Logistics;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>Lines of one SKU and type taken together, and back again (F-4).</summary>
internal static class AggregatedLines
{
    /// <summary>A request's lines, postage aside. The ids never change, since the lines of a request never do.</summary>
    public static ValueList<AggregatedItem> Of(Contracts.Logistics.ShipmentRequest request) => request.Items
        .Where(item => !Postage.Is(item))
        .GroupBy(item => (item.Sku, item.ItemType))
        .Select((group, i) => new AggregatedItem
        {
            AggregatedLineId = FormattableString.Invariant($"{request.Id}/{i + 1}"),
            Sku = group.Key.Sku ?? "",
            Quantity = group.Count(),
            OrderLines = group.Select(item => item.OrderLineNumber).ToValueList(),
        })
        .ToValueList();

    /// <summary>
    /// The lines that a decline means. With <c>order_lines</c> it says which; without, the quantity is how many of the
    /// aggregated line are declined in all, so that a repeat declines no further one.
    /// </summary>
    public static DeclinedLines In(ValueList<AggregatedItem> declined, ShipmentRequest request)
    {
        var known = Of(request.Content);
        var parts = declined.Select((item, i) => In(item, $"$.aggregated_items[{i}]", known, request)).ToList();
        var named = DeclinedLines.Of(request, "$.aggregated_items", parts.SelectMany(part => part.Lines).ToValueList());
        // Where nothing could be read from an aggregated line, its own reason says why.
        return named with { Reasons = [.. parts.SelectMany(part => part.Reasons), .. named.Reasons.Where(reason => reason.Path != "$.aggregated_items")] };
    }

    private static DeclinedLines In(AggregatedItem said, string path, ValueList<AggregatedItem> known, ShipmentRequest request)
    {
        if (known.FirstOrDefault(item => item.AggregatedLineId == said.AggregatedLineId) is not { } aggregated)
            return new([new($"{path}.aggregated_line_id", "an aggregated line of the request", Faulty.Found(said.AggregatedLineId))], []);
        if (said.OrderLines.Count > 0)
            return Picked(said, path, aggregated);
        var ready = aggregated.OrderLines.Select(number => request.Line(number)!).Where(item => item.Status != LineStatus.Shipped)
            .OrderBy(LineStatus.IsOpen).Select(item => item.OrderLineNumber).ToList();
        return said.Quantity >= 1 && said.Quantity <= ready.Count
            ? new([], ready.Take(said.Quantity).Select(number => (new NamedLine($"{path}.quantity", number), LineStatus.Declined)).ToValueList())
            : new([new($"{path}.quantity", FormattableString.Invariant($"1 to {ready.Count}, the lines that are not shipped"), Faulty.Found(said.Quantity))], []);
    }

    private static DeclinedLines Picked(AggregatedItem said, string path, AggregatedItem aggregated)
    {
        var named = WarehouseLines.In($"{path}.order_lines", said.OrderLines).ToList();
        var reasons = named.Where(line => !aggregated.OrderLines.Contains(line.Number))
            .Select(line => new Reason(line.Path, $"a line of {aggregated.AggregatedLineId}", Faulty.Found(line.Number)));
        if (said.Quantity > 0 && said.Quantity != named.Count)
            reasons = reasons.Append(new($"{path}.quantity", "the number of order_lines", Faulty.Found(said.Quantity)));
        return new(
            reasons.ToValueList(),
            named.Where(line => aggregated.OrderLines.Contains(line.Number)).Select(line => (line, LineStatus.Declined)).ToValueList());
    }
}
