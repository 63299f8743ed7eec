using Oms.Contracts;
using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.WarehouseManagement;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>The lines that a decline names, from whichever of its three lists it uses: only one (F-3).</summary>
internal sealed record DeclinedLines(ValueList<Reason> Reasons, ValueList<(NamedLine Named, string Reason)> Lines)
{
    public static DeclinedLines In(LinesDeclined message, ShipmentRequest request)
    {
        var (numbers, aggregated, items) = (message.Items ?? [], message.AggregatedItems ?? [], message.ItemsCollection);
        if (new[] { numbers.Count, aggregated.Count, items.Count }.Count(count => count > 0) > 1)
            return new([new("$", "lines in only one of items, aggregated_items and items_collection", "more than one of them")], []);
        if (aggregated.Count > 0)
            return AggregatedLines.In(aggregated, request);
        var lines = items.Count > 0
            ? WarehouseLines.In("$.items_collection", items).Zip(items, (named, item) => (named, ReasonOf(item)))
            : WarehouseLines.In("$.items", numbers).Select(named => (named, LineStatus.Declined));
        return Of(request, items.Count > 0 ? "$.items_collection" : "$.items", lines.ToValueList());
    }

    public static DeclinedLines Of(ShipmentRequest request, string path, ValueList<(NamedLine Named, string Reason)> lines) =>
        new(WarehouseLines.Faults(request, path, lines.Select(line => line.Named).ToValueList()).ToValueList(), lines);

    private static string ReasonOf(Item item) =>
        !string.IsNullOrEmpty(item.StatusReason) ? item.StatusReason
        : LineStatus.IsDecline(item.Status) ? item.Status!
        : LineStatus.Declined;
}
