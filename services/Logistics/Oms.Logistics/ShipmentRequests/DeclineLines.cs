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
        return (request is null ? [] : _declining.Needs(request, Open(request, GivenUpLines.In(message, request, Ending.Decline)), seen))
            .Prepend(Need.Of<ShipmentRequest>(message.RequestId));
    }

    public Decision Decide(LinesDeclined message, Seen seen, Occasion occasion)
    {
        if (seen.Find<ShipmentRequest>(message.RequestId) is not { } request)
            return Decision.Refuse(WarehouseLines.UnknownRequest("$.request_id", message.RequestId));
        var said = GivenUpLines.In(message, request, Ending.Decline);
        return said.Against(request, Ending.Decline) is { Count: > 0 } reasons
            ? Decision.Refuse(reasons)
            : new Decision.Changed(_declining.Changes(request, Open(request, said), seen, occasion.At).ToValueList());
    }

    private static ValueList<LineDecline> Open(ShipmentRequest request, GivenUpLines said) =>
        said.Open(request).Select(line => new LineDecline(line.Number, line.Reason)).ToValueList();
}
