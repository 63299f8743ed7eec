namespace Oms.Contracts.Logistics.FulfillmentManagement;

/// <summary>Lines leave in packages, each whole (F-2). Shaped like <see cref="WarehouseManagement.LinesShipped"/>. From a warehouse to Logistics.</summary>
[Message(Kind.Command, From = [Party.Warehouse], To = [Party.Logistics], Key = RoutingKeyIs.None)]
public sealed record ShipLines : Message
{
    /// <summary>The shipment request's id.</summary>
    public string RequestId { get; init; } = "";
    public ValueList<Package> Packages { get; init; } = [];
    public ValueList<Item> Items { get; init; } = [];
}
