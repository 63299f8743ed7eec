namespace Oms.Contracts.Inventory.SourceStockManagement;

/// <summary>What a source has counted. From a warehouse or an operator to Logistics.</summary>
[Message(Kind.Command, From = [Party.Warehouse, Party.Operator], To = [Party.Logistics], Key = RoutingKeyIs.Source)]
public sealed record Update : Message
{
    public required SourceSnapshot Snapshot { get; init; }
}
