using Oms.Contracts;
using Oms.Contracts.Logistics;
using Oms.Deciding;
using Oms.Logistics.ShipmentRequests;
using Oms.Logistics.StockKeeping;
using ShipmentRequest = Oms.Logistics.ShipmentRequests.ShipmentRequest;

namespace Oms.Logistics.SourcingLines;

/// <summary>Settles lines: each goes into a new shipment request, waits for stock, or has no source left.</summary>
internal sealed class Sourcer(LogisticsDefaults defaults)
{
    /// <summary>What must be loaded before <see cref="Settle"/>, the order's own sourcing aside.</summary>
    public IEnumerable<Need> Needs(Sourcing known, ValueList<int> lines, Seen seen)
    {
        var supply = SupplyOf(known, seen);
        var plan = PlanOf(known, Plan.Place(known, lines, supply, new(seen)), seen);
        return supply.Needs(known.Order.Lines.Where(line => lines.Contains(line.Number)).ToValueList())
            .Concat(RequestIds.Needs(known, plan.Consignments.Count, seen));
    }

    /// <summary>The settlement, and the requests that it opens; what it takes from stock is in the room.</summary>
    /// <param name="known">The order as it is to be settled, decliners included.</param>
    /// <param name="lines">Numbers of the lines to settle.</param>
    /// <param name="declinedBy">Who declined them just before; null when they are settled for the first time.</param>
    /// <param name="released">The order, when it is news.</param>
    /// <param name="seen">What <see cref="Needs"/> named.</param>
    /// <param name="room">The stock as it stands.</param>
    public IEnumerable<Change> Settle(
        Sourcing known, ValueList<int> lines, string? declinedBy, ReleasedOrder? released, Seen seen, Stockroom room) =>
        Conclude(known, Plan.Place(known, lines, SupplyOf(known, seen), room), declinedBy, released, seen);

    /// <summary>What must be loaded before <see cref="Resume"/>, the order's own sourcing aside.</summary>
    public IEnumerable<Need> NeedsToResume(Sourcing known, Seen seen) =>
    [
        SupplyOf(known, seen).NeedOfChannel,
        .. Stockroom.Needs(Waiting.PlacesOf(known), seen),
        .. RequestIds.Needs(known, PlanOf(known, Waiting.Served(known, new(seen)), seen).Consignments.Count, seen),
    ];

    /// <summary>Settles lines that waited and were allotted their pieces; they want nothing of other sources any longer.</summary>
    public IEnumerable<Change> Resume(Sourcing known, Seen seen, Stockroom room)
    {
        var served = Waiting.Served(known, room);
        if (served.Count == 0)
            return [];
        Waiting.Leave(known, served, room);
        return Conclude(known, served, declinedBy: null, released: null, seen);
    }

    /// <summary>What must be loaded before <see cref="Complete"/>, the order's own sourcing aside.</summary>
    public IEnumerable<Need> NeedsToComplete(Sourcing known, Seen seen) =>
        [SupplyOf(known, seen).NeedOfChannel, .. RequestIds.Needs(known, PlanOf(known, [], seen).Consignments.Count, seen)];

    /// <summary>Lets go what was kept ready only for lines that do not wait any longer (S-2).</summary>
    public IEnumerable<Change> Complete(Sourcing known, Seen seen) =>
        PlanOf(known, [], seen).Consignments.Count > 0 ? Conclude(known, [], declinedBy: null, released: null, seen) : [];

    private IEnumerable<Change> Conclude(Sourcing known, ValueList<Placement> placed, string? declinedBy, ReleasedOrder? released, Seen seen)
    {
        var plan = PlanOf(known, placed, seen);
        string? DeclinerOf(OrderedLine line) => placed.Any(place => place.Line.Number == line.Number) ? declinedBy : null;
        var opened = plan.Consignments.Zip(RequestIds.Free(known, seen)).ToList();
        var sourced = opened.SelectMany(pair => pair.First.Lines.Select(line =>
            new LineOutcome(line.Number, SourcingOutcome.Sourced, pair.First.SourceId, pair.Second.Id, DeclinerOf(line))));
        var waiting = plan.Waiting.Select(place => new LineOutcome(
            place.Line.Number, SourcingOutcome.Waiting, place.Fate.Source, DeclinedBy: declinedBy, WaitsAt: place.Fate.WaitsAt));
        var sourceless = plan.Sourceless.Select(line => new LineOutcome(line.Number, SourcingOutcome.OutOfStock, DeclinedBy: declinedBy));
        var settled = new SourcingEvent.Settled(
            sourced.Concat(waiting).Concat(sourceless).OrderBy(outcome => outcome.LineNumber).ToValueList(),
            opened.Select(pair => pair.Second.Number).DefaultIfEmpty(known.LastRequestNumber).Last(),
            released);
        return Decision.Changes<Sourcing>(Sourcing.StreamOf(known.Order.Store, known.Order.OrderId), settled)
            .Concat(opened.SelectMany(pair => Decision.Changes<ShipmentRequest>(pair.Second.Id, OpenRequest.For(known.Order, pair.First, pair.Second.Id))));
    }

    private Supply SupplyOf(Sourcing known, Seen seen) => new(defaults, known.Order.Store, seen);

    private Plan PlanOf(Sourcing known, ValueList<Placement> placed, Seen seen) => Plan.Of(known, placed, SupplyOf(known, seen).MaxDeliveries);
}
