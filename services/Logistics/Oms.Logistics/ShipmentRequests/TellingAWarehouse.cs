using Oms.Contracts.Common;
using Oms.Contracts.Logistics.WarehouseManagement;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>The command that goes with a request.</summary>
internal static class TellingAWarehouse
{
    public static RequestShipment ToShip(ShipmentRequest state)
    {
        var request = state.Content;
        return new()
        {
            RequestId = request.Id,
            SalesChannel = request.Store,
            OrderId = request.OrderId,
            SourceId = request.SourceId ?? "",
            GiftMessage = state.GiftMessage,
            ShippingMethod = Postage.Method(request),
            ShippingPrice = Postage.Charge(request),
            ShippingAddress = request.ShippingAddress ?? new Address(),
            BillingAddress = request.BillingAddress ?? new Address(),
            CustomDetails = state.CustomDetails,
            Items = request.Items,
            AggregatedItems = AggregatedLines.Of(request),
            Created = request.OriginDate,
            CustomerId = request.CustomerId,
            Language = request.Language,
            VatCountry = request.VatCountry,
            RequestCreatedAt = request.CreatedAt,
        };
    }
}
