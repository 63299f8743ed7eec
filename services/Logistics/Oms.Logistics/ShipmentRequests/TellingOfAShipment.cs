using Oms.Contracts;
using Oms.Contracts.Logistics.FulfillmentManagement;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>What left for the customer, by which storefronts inform and stock elsewhere is kept (F-9).</summary>
internal static class TellingOfAShipment
{
    public static CustomerShipmentDone Done(ShipmentRequest state, ShipmentRequestEvent.LinesShipped shipped)
    {
        var request = state.Content;
        var items = request.Items.Where(item => shipped.Lines.Contains(item.OrderLineNumber)).ToValueList();
        return new()
        {
            Shipment = new()
            {
                ShipmentId = FormattableString.Invariant($"{request.Id}-{state.Shipments}"),
                ShipmentRequestId = request.Id,
                StoreId = request.Store,
                OrderId = request.OrderId,
                SourceId = request.SourceId ?? "",
                Method = Postage.Method(request),
                ShipmentDate = items[0].StatusDate,
                Items = items,
                Packages = shipped.Packages,
                Address = request.ShippingAddress,
            },
        };
    }
}
