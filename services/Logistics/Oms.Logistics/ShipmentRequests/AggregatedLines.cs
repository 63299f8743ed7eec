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
    /// The lines that are given up. With <c>order_lines</c> a warehouse says which; without, the quantity is how many of the
    /// aggregated line end so in all, so that a repeat ends no further one.
    /// </summary>
    public static GivenUpLines In(ValueList<AggregatedItem> said, ShipmentRequest request, Ending ending)
    {
        var known = Of(request.Content);
        var parts = said.Select((item, i) => In(item, $"$.aggregated_items[{i}]", known, request, ending)).ToList();
        var named = GivenUpLines.Of(request, "$.aggregated_items", parts.SelectMany(part => part.Lines).ToValueList());
        // Where nothing could be read from an aggregated line, its own reason says why.
        return named with { Reasons = [.. parts.SelectMany(part => part.Reasons), .. named.Reasons.Where(reason => reason.Path != "$.aggregated_items")] };
    }

    private static GivenUpLines In(AggregatedItem said, string path, ValueList<AggregatedItem> known, ShipmentRequest request, Ending ending)
    {
        if (known.FirstOrDefault(item => item.AggregatedLineId == said.AggregatedLineId) is not { } aggregated)
            return new([new($"{path}.aggregated_line_id", "an aggregated line of the request", Faulty.Found(said.AggregatedLineId))], []);
        if (said.OrderLines.Count > 0)
            return Picked(said, path, aggregated, ending);
        var ready = aggregated.OrderLines.Select(number => request.Line(number)!).Where(item => LineStatus.IsOpen(item) || item.Status == ending.Status)
            .OrderBy(LineStatus.IsOpen).Select(item => item.OrderLineNumber).ToList();
        return said.Quantity >= 1 && said.Quantity <= ready.Count
            ? new([], ready.Take(said.Quantity).Select(number => (new NamedLine($"{path}.quantity", number), ending.UsualReason)).ToValueList())
            : new([new($"{path}.quantity", FormattableString.Invariant($"1 to {ready.Count}, the lines that did not end otherwise"), Faulty.Found(said.Quantity))], []);
    }

    private static GivenUpLines Picked(AggregatedItem said, string path, AggregatedItem aggregated, Ending ending)
    {
        var named = WarehouseLines.In($"{path}.order_lines", said.OrderLines).ToList();
        var reasons = named.Where(line => !aggregated.OrderLines.Contains(line.Number))
            .Select(line => new Reason(line.Path, $"a line of {aggregated.AggregatedLineId}", Faulty.Found(line.Number)));
        if (said.Quantity > 0 && said.Quantity != named.Count)
            reasons = reasons.Append(new($"{path}.quantity", "the number of order_lines", Faulty.Found(said.Quantity)));
        return new(
            reasons.ToValueList(),
            named.Where(line => aggregated.OrderLines.Contains(line.Number)).Select(line => (line, ending.UsualReason)).ToValueList());
    }
}
