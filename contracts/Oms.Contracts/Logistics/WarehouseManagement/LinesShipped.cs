namespace Oms.Contracts.Logistics.WarehouseManagement;

/// <summary>Lines left the warehouse. From a warehouse to Logistics.</summary>
[Message(Kind.Event, From = [Party.Warehouse], To = [Party.Logistics], Key = RoutingKeyIs.None)]
public sealed record LinesShipped : Message
{
    /// <summary>The shipment request's id.</summary>
    public string RequestId { get; init; } = "";
    public ValueList<Package> Packages { get; init; } = [];
    public ValueList<Item> Items { get; init; } = [];
}
