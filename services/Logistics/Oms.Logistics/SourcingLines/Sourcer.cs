using Oms.Contracts;
using Oms.Contracts.Logistics;
using Oms.Deciding;
using Oms.Logistics.ShipmentRequests;
using ShipmentRequest = Oms.Logistics.ShipmentRequests.ShipmentRequest;

namespace Oms.Logistics.SourcingLines;

/// <summary>Settles lines: each goes into a new shipment request, or has no source left.</summary>
internal sealed class Sourcer(LogisticsDefaults defaults)
{
    /// <summary>What must be loaded before <see cref="Settle"/>, the order's own sourcing aside.</summary>
    public IEnumerable<Need> Needs(Sourcing known, ValueList<int> lines, Seen seen)
    {
        var supply = new Supply(defaults, known.Order.Store, seen);
        return supply.Needs(known.Order.Lines.Where(line => lines.Contains(line.Number)))
            .Concat(RequestIds.Needs(known, Plan.Of(known, lines, supply).Consignments.Count, seen));
    }

    /// <summary>The settlement, and the requests that it opens.</summary>
    /// <param name="known">The order as it is to be settled, decliners included.</param>
    /// <param name="lines">Numbers of the lines to settle.</param>
    /// <param name="declinedBy">Who declined them just before; null when they are settled for the first time.</param>
    /// <param name="released">The order, when it is news.</param>
    /// <param name="seen">What <see cref="Needs"/> named.</param>
    public IEnumerable<Change> Settle(Sourcing known, ValueList<int> lines, string? declinedBy, ReleasedOrder? released, Seen seen)
    {
        var plan = Plan.Of(known, lines, new(defaults, known.Order.Store, seen));
        var opened = plan.Consignments.Zip(RequestIds.Free(known, seen)).ToList();
        var sourced = opened.SelectMany(pair => pair.First.Lines.Select(line =>
            new LineOutcome(line.Number, SourcingOutcome.Sourced, pair.First.SourceId, pair.Second.Id, declinedBy)));
        var sourceless = plan.Sourceless.Select(line => new LineOutcome(line.Number, SourcingOutcome.OutOfStock, DeclinedBy: declinedBy));
        var settled = new SourcingEvent.Settled(
            sourced.Concat(sourceless).OrderBy(outcome => outcome.LineNumber).ToValueList(),
            opened.Select(pair => pair.Second.Number).DefaultIfEmpty(known.LastRequestNumber).Last(),
            released);
        return Decision.Changes<Sourcing>(Sourcing.StreamOf(known.Order.Store, known.Order.OrderId), settled)
            .Concat(opened.SelectMany(pair => Decision.Changes<ShipmentRequest>(pair.Second.Id, OpenRequest.For(known.Order, pair.First, pair.Second.Id))));
    }
}
