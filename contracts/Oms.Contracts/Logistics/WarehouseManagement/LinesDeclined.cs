namespace Oms.Contracts.Logistics.WarehouseManagement;

/// <summary>A warehouse cannot ship lines, named in only one of the three lists (F-3). From a warehouse to Logistics.</summary>
[Message(Kind.Event, From = [Party.Warehouse], To = [Party.Logistics], Key = RoutingKeyIs.None)]
public sealed record LinesDeclined : Message
{
    /// <summary>The shipment request's id.</summary>
    public string RequestId { get; init; } = "";
    /// <summary>Line numbers of the order.</summary>
    public ValueList<int>? Items { get; init; }
    public ValueList<AggregatedItem>? AggregatedItems { get; init; }
    public ValueList<Item> ItemsCollection { get; init; } = [];
}
