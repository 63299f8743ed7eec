namespace Oms.Contracts.Logistics.FulfillmentManagement;

/// <summary>Lines were shipped to the customer (F-9). From Logistics to storefronts and anyone.</summary>
[Message(Kind.Event, From = [Party.Logistics], To = [Party.Storefront, Party.Anyone])]
public sealed record CustomerShipmentDone : Message
{
    public required CustomerShipment Shipment { get; init; }
}
