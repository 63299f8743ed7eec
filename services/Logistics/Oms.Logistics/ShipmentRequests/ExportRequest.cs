using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Deciding;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>Sends a request out once more, as often as it is asked for.</summary>
internal static class ExportRequest
{
    public static IEnumerable<Need> Needs(Export message, Seen seen) => [Need.Of<ShipmentRequest>(message.ShipmentRequestId)];

    public static Decision Decide(Export message, Seen seen, Occasion occasion) =>
        seen.Find<ShipmentRequest>(message.ShipmentRequestId) is { } request
            ? Decision.Of<ShipmentRequest>(request.Id, new ShipmentRequestEvent.Exported())
            : Decision.Refuse(WarehouseLines.UnknownRequest("$.shipment_request_id", message.ShipmentRequestId));
}
