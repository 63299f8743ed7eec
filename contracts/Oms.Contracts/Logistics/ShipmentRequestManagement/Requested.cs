namespace Oms.Contracts.Logistics.ShipmentRequestManagement;

/// <summary>A shipment request was made. From Logistics to its warehouse and anyone.</summary>
[Message(Kind.Event, From = [Party.Logistics], To = [Party.Warehouse, Party.Anyone], Key = RoutingKeyIs.Source)]
public sealed record Requested : Message
{
    public required ShipmentRequest ShipmentRequest { get; init; }
}
