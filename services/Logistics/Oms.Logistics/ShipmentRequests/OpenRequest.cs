using Oms.Contracts;
using Oms.Logistics.SourcingLines;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>Asks a source for the lines of a consignment. The shipping line goes along in every request of its group.</summary>
internal static class OpenRequest
{
    public static ShipmentRequestEvent.Requested For(ReleasedOrder order, Consignment consignment, string id)
    {
        var shipping = order.AddressOf(consignment.AddressReference);
        var postage = order.Lines.Where(line => line.IsShipping && !line.IsCancelled && line.Number == consignment.ShippingLine);
        var request = new Contracts.Logistics.ShipmentRequest
        {
            Id = id,
            OrderId = order.OrderId,
            SourceId = consignment.SourceId,
            CustomerId = order.CustomerId,
            Store = order.Store,
            Language = order.Language,
            VatCountry = order.VatCountry,
            Origin = order.Origin,
            OriginDate = order.OriginDate,
            Items = consignment.Lines.Concat(postage).Select(line => line.Item).ToValueList(),
            Addresses = order.Addresses,
            ShippingAddress = shipping,
            // An order that nobody paid for, a reshipment say, bills whom it is sent to.
            BillingAddress = order.AddressOf(order.BillingAddressReference) ?? shipping,
        };
        return new(request, order.GiftMessage, order.CustomDetails);
    }
}
