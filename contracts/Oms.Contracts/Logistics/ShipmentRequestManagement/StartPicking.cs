namespace Oms.Contracts.Logistics.ShipmentRequestManagement;

/// <summary>Picking of a request has begun. From a warehouse to Logistics.</summary>
[Message(Kind.Command, From = [Party.Warehouse], To = [Party.Logistics], Key = RoutingKeyIs.None)]
public sealed record StartPicking : Message
{
    public string ShipmentRequestId { get; init; } = "";
}
