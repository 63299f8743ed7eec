using Oms.Contracts;
using Oms.Deciding;
using Oms.Logistics.SourcingLines;
using Oms.Logistics.StockKeeping;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>What follows when a warehouse will not ship lines: they end here, and another source is looked for at once (S-4).</summary>
internal sealed class Declining(Sourcer sourcer)
{
    /// <summary>What must be loaded before <see cref="Changes"/>, the request itself aside.</summary>
    public IEnumerable<Need> Needs(ShipmentRequest request, ValueList<LineDecline> declined, Seen seen)
    {
        if (declined.Count == 0)
            return [];
        var stream = request.SourcingStream;
        var others = seen.Find<Sourcing>(stream) is { } known
            ? sourcer.Needs(Without(known, request, declined), Numbers(WithServices(request, declined)), seen)
            : [];
        return others.Concat(Stockroom.Needs(declined.Select(line => request.PlaceOf(line.LineNumber)), seen)).Prepend(Need.Of<Sourcing>(stream));
    }

    public IEnumerable<Change> Changes(ShipmentRequest request, ValueList<LineDecline> declined, Seen seen, DateTimeOffset at)
    {
        if (declined.Count == 0)
            return [];
        var lines = WithServices(request, declined);
        var known = seen.Find<Sourcing>(request.SourcingStream)
            ?? throw new InvalidOperationException($"The request {request.Id} was opened without a sourcing.");
        var room = new Stockroom(seen);
        GivingBack.To(room, request, declined.Select(line => (line.LineNumber, line.Reason)), seen, at);
        return
        [
            .. Decision.Changes<ShipmentRequest>(request.Id, new ShipmentRequestEvent.LinesDeclined(lines)),
            .. sourcer.Settle(Without(known, request, declined), Numbers(lines), request.Content.SourceId, released: null, seen, room),
            .. room.Changes,
        ];
    }

    /// <summary>A line takes its services along, for the same reason.</summary>
    private static ValueList<LineDecline> WithServices(ShipmentRequest request, ValueList<LineDecline> declined) =>
        [.. declined, .. declined.SelectMany(line => request.OpenServicesOf([line.LineNumber])
            .Where(service => declined.All(other => other.LineNumber != service))
            .Select(service => new LineDecline(service, line.Reason)))];

    /// <summary>The sourcing without this source for these lines.</summary>
    private static Sourcing Without(Sourcing known, ShipmentRequest request, ValueList<LineDecline> declined) =>
        known.Declined(request.Content.SourceId!, Numbers(declined));

    private static ValueList<int> Numbers(ValueList<LineDecline> lines) => lines.Select(line => line.LineNumber).ToValueList();
}
