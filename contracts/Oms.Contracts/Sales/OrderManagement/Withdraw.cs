namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>
/// Lines that were released shall be cancelled: Logistics gives up those that no warehouse holds and says which. From Sales to
/// Logistics; ours.
/// </summary>
[WireName("oms.sales.order_management.withdraw")]
[Message(Kind.Command, From = [Party.Sales], To = [Party.Logistics])]
public sealed record Withdraw : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    public ValueList<int> LineNumbers { get; init; } = [];
}
