using Oms.Deciding;
using Message = Oms.Contracts.Logistics.ShipmentRequestManagement.StartPicking;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>Picking has begun: news only while nothing else is known of the request.</summary>
internal static class StartPicking
{
    public static IEnumerable<Need> Needs(Message message, Seen seen) => [Need.Of<ShipmentRequest>(message.ShipmentRequestId)];

    public static Decision Decide(Message message, Seen seen, Occasion occasion)
    {
        if (seen.Find<ShipmentRequest>(message.ShipmentRequestId) is not { } request)
            return Decision.Refuse(WarehouseLines.UnknownRequest("$.shipment_request_id", message.ShipmentRequestId));
        return request.Content.Status == RequestStatus.New
            ? Decision.Of<ShipmentRequest>(request.Id, new ShipmentRequestEvent.PickingStarted())
            : Decision.Nothing;
    }
}
