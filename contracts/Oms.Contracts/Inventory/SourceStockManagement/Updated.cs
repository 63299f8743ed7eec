namespace Oms.Contracts.Inventory.SourceStockManagement;

/// <summary>A count was taken over: the SKUs of it that were news. From Logistics to anyone.</summary>
[Message(Kind.Event, From = [Party.Logistics], To = [Party.Anyone], Key = RoutingKeyIs.Source)]
public sealed record Updated : Message
{
    public required SourceSnapshot Snapshot { get; init; }
}
