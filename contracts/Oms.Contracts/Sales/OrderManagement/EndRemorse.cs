namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>Remorse time is over (H-1), if the order still is in it. A timer of Sales to itself; ours.</summary>
[WireName("oms.sales.order_management.end_remorse")]
[Message(Kind.Command, From = [Party.Sales], To = [Party.Sales])]
public sealed record EndRemorse : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
}
