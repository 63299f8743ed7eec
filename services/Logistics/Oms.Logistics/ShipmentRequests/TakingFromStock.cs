using Oms.Contracts;
using Oms.Deciding;
using Oms.Logistics.SourcingLines;
using Oms.Logistics.StockKeeping;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>What leaves a source is no longer there, and no longer claimed.</summary>
internal static class TakingFromStock
{
    /// <summary>What must be loaded before <see cref="Changes"/>, the request itself aside; of a source that is not counted next to nothing.</summary>
    public static IEnumerable<Need> Needs(ShipmentRequest request, ValueList<int> lines, Seen seen)
    {
        var taking = Need.ToRead<StockTaking>(StockTaking.StreamOf(request.Content.SourceId!));
        return seen.Find<StockTaking>(taking.Stream) is null ? [taking] :
        [
            taking,
            Need.ToRead<Sourcing>(request.SourcingStream),
            .. Stockroom.Needs(lines.Select(request.PlaceOf), seen),
        ];
    }

    public static IEnumerable<Change> Changes(ShipmentRequest request, ValueList<int> lines, Seen seen, DateTimeOffset at)
    {
        if (seen.Find<Sourcing>(request.SourcingStream)?.Order is not { } order)
            return [];
        var room = new Stockroom(seen);
        foreach (var line in lines.Select(number => order.Line(number)!).Where(line => line.IsGoods))
            room.Ship(request.PlaceOf(line.Number), Demand.Of(order, line), at);
        return room.Changes;
    }
}
