namespace Oms.Contracts.Logistics.ShipmentRequestManagement;

/// <summary>A shipment request or a line of it changed. From Logistics to Sales, its warehouse and anyone.</summary>
[Message(Kind.Event, From = [Party.Logistics], To = [Party.Sales, Party.Warehouse, Party.Anyone], Key = RoutingKeyIs.Source)]
public sealed record Updated : Message
{
    public required ShipmentRequest ShipmentRequest { get; init; }
}
