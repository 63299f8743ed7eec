namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>The time until which somebody holds an order is over, if it still is. A timer of Sales to itself; ours.</summary>
[WireName("oms.sales.order_management.hold_due")]
[Message(Kind.Command, From = [Party.Sales], To = [Party.Sales])]
public sealed record HoldDue : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>The hold's reason, an order's status reason.</summary>
    public string Hold { get; init; } = "";
}
