namespace Oms.Contracts.Logistics.StockManagement;

/// <summary>A SKU ran out at a source that is counted, or is there again (E-2). From Logistics to Postsales and anyone; ours.</summary>
[WireName("oms.logistics.stock_management.availability_changed")]
[Message(Kind.Event, From = [Party.Logistics], To = [Party.Postsales, Party.Anyone], Key = RoutingKeyIs.Source)]
public sealed record AvailabilityChanged : Message
{
    [Name]
    public string SourceId { get; init; } = "";
    [Name]
    public string Sku { get; init; } = "";
    /// <summary>Whether one piece at least is free.</summary>
    public bool IsAvailable { get; init; }
}
