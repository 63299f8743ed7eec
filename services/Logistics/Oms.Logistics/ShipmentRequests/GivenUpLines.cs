using Oms.Contracts;
using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.WarehouseManagement;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>The two ways in which a warehouse gives lines up.</summary>
/// <param name="Status">What the lines become.</param>
/// <param name="UsualReason">Theirs, when none is given.</param>
/// <param name="Word">As refusals say it.</param>
internal sealed record Ending(string Status, string UsualReason, string Word)
{
    /// <summary>Another source may ship them (S-4).</summary>
    public static Ending Decline { get; } = new(LineStatus.Declined, LineStatus.Declined, "declined");

    /// <summary>Nobody ships them (C-1).</summary>
    public static Ending Cancellation { get; } = new(LineStatus.Cancelled, LineStatus.NothingToShip, "cancelled");
}

/// <summary>The lines that a warehouse gives up, from whichever of the three lists it uses: only one (F-3).</summary>
internal sealed record GivenUpLines(ValueList<Reason> Reasons, ValueList<(NamedLine Named, string Reason)> Lines)
{
    public static GivenUpLines In(LinesDeclined message, ShipmentRequest request, Ending ending)
    {
        var (numbers, aggregated, items) = (message.Items ?? [], message.AggregatedItems ?? [], message.ItemsCollection);
        if (new[] { numbers.Count, aggregated.Count, items.Count }.Count(count => count > 0) > 1)
            return new([new("$", "lines in only one of items, aggregated_items and items_collection", "more than one of them")], []);
        if (aggregated.Count > 0)
            return AggregatedLines.In(aggregated, request, ending);
        var lines = items.Count > 0
            ? WarehouseLines.In("$.items_collection", items).Zip(items, (named, item) => (named, ReasonOf(item, ending)))
            : WarehouseLines.In("$.items", numbers).Select(named => (named, ending.UsualReason));
        return Of(request, items.Count > 0 ? "$.items_collection" : "$.items", lines.ToValueList());
    }

    public static GivenUpLines Of(ShipmentRequest request, string path, ValueList<(NamedLine Named, string Reason)> lines) =>
        new(WarehouseLines.Faults(request, path, lines.Select(line => line.Named).ToValueList()).ToValueList(), lines);

    /// <summary>What is wrong: the reasons, and lines that were shipped.</summary>
    public ValueList<Reason> Against(ShipmentRequest request, Ending ending) =>
    [
        .. Reasons,
        .. from line in Lines
           let item = request.Line(line.Named.Number)
           where item is { Status: LineStatus.Shipped } && !Postage.Is(item)
           select WarehouseLines.SaidOtherwise(line.Named.Path, item, ending.Word),
    ];

    /// <summary>Those that have not ended yet; the others are a repeat, or came to an end that this does not change.</summary>
    public ValueList<(int Number, string Reason)> Open(ShipmentRequest request) => Lines
        .Where(line => request.Line(line.Named.Number) is { } item && LineStatus.IsOpen(item) && !Postage.Is(item))
        .Select(line => (line.Named.Number, line.Reason))
        .DistinctBy(line => line.Number)
        .ToValueList();

    private static string ReasonOf(Item item, Ending ending) =>
        !string.IsNullOrEmpty(item.StatusReason) ? item.StatusReason
        : item.Status == LineStatus.NotInStock ? LineStatus.NotInStock
        : ending.UsualReason;
}
