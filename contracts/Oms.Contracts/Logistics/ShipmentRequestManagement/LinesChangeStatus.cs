namespace Oms.Contracts.Logistics.ShipmentRequestManagement;

/// <summary>Reports a new status of lines; custom details it cannot change (F-6). From a warehouse to Logistics.</summary>
[Message(Kind.Command, From = [Party.Warehouse], To = [Party.Logistics], Key = RoutingKeyIs.None)]
public sealed record LinesChangeStatus : Message
{
    public string ShipmentRequestId { get; init; } = "";
    public ValueList<Item> Items { get; init; } = [];
}
