namespace Oms.Contracts.Logistics.FulfillmentManagement;

/// <summary>
/// A warehouse cancels lines for good: no other source is looked for (C-1). Shaped like
/// <see cref="WarehouseManagement.LinesDeclined"/>. From a warehouse to Logistics.
/// </summary>
[Message(Kind.Command, From = [Party.Warehouse], To = [Party.Logistics], Key = RoutingKeyIs.None)]
public sealed record CancelLines : Message
{
    /// <summary>The shipment request's id.</summary>
    public string RequestId { get; init; } = "";
    /// <summary>Line numbers of the order.</summary>
    public ValueList<int>? Items { get; init; }
    public ValueList<AggregatedItem>? AggregatedItems { get; init; }
    [ClientsMayOmit]
    public ValueList<Item> ItemsCollection { get; init; } = [];
}
