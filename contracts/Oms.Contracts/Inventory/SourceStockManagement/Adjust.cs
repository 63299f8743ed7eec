namespace Oms.Contracts.Inventory.SourceStockManagement;

/// <summary>What has come in or gone out since the last count. From a warehouse or an operator to Logistics.</summary>
[Message(Kind.Command, From = [Party.Warehouse, Party.Operator], To = [Party.Logistics], Key = RoutingKeyIs.Source)]
public sealed record Adjust : Message
{
    public required SourceAdjustment Adjustment { get; init; }
}
