using Oms.Contracts;
using Oms.Contracts.Logistics.WarehouseManagement;
using Oms.Deciding;
using Oms.Logistics.SourcingLines;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>A warehouse will not ship lines. Those it declined before change nothing; one that it shipped is a contradiction.</summary>
internal sealed class DeclineLines(Sourcer sourcer)
{
    private readonly Declining _declining = new(sourcer);

    public IEnumerable<Need> Needs(LinesDeclined message, Seen seen)
    {
        var request = seen.Find<ShipmentRequest>(message.RequestId);
        return (request is null ? [] : _declining.Needs(request, Open(request, DeclinedLines.In(message, request)), seen))
            .Prepend(Need.Of<ShipmentRequest>(message.RequestId));
    }

    public Decision Decide(LinesDeclined message, Seen seen, Occasion occasion)
    {
        if (seen.Find<ShipmentRequest>(message.RequestId) is not { } request)
            return Decision.Refuse(WarehouseLines.UnknownRequest("$.request_id", message.RequestId));
        var said = DeclinedLines.In(message, request);
        var reasons = said.Reasons.Concat(Shipped(request, said)).ToValueList();
        return reasons.Count > 0
            ? Decision.Refuse(reasons)
            : new Decision.Changed(_declining.Changes(request, Open(request, said), seen, occasion.At).ToValueList());
    }

    private static IEnumerable<Reason> Shipped(ShipmentRequest request, DeclinedLines said) =>
        from line in said.Lines
        let item = request.Line(line.Named.Number)
        where item is { Status: LineStatus.Shipped } && !Postage.Is(item)
        select WarehouseLines.SaidOtherwise(line.Named.Path, item, "declined");

    private static ValueList<LineDecline> Open(ShipmentRequest request, DeclinedLines said) => said.Lines
        .Where(line => request.Line(line.Named.Number) is { } item && LineStatus.IsOpen(item) && !Postage.Is(item))
        .Select(line => new LineDecline(line.Named.Number, line.Reason))
        .DistinctBy(line => line.LineNumber)
        .ToValueList();
}
