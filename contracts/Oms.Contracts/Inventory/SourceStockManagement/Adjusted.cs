namespace Oms.Contracts.Inventory.SourceStockManagement;

/// <summary>An adjustment was taken over: the SKUs of it that no later count contains already. From Logistics to anyone.</summary>
[Message(Kind.Event, From = [Party.Logistics], To = [Party.Anyone], Key = RoutingKeyIs.Source)]
public sealed record Adjusted : Message
{
    public required SourceAdjustment Adjustment { get; init; }
}
