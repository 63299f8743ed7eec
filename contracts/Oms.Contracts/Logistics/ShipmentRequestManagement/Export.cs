namespace Oms.Contracts.Logistics.ShipmentRequestManagement;

/// <summary>Sends a request out to its warehouse once more. From an operator to Logistics.</summary>
[Message(Kind.Command, From = [Party.Operator], To = [Party.Logistics], Key = RoutingKeyIs.None)]
public sealed record Export : Message
{
    public string ShipmentRequestId { get; init; } = "";
}
