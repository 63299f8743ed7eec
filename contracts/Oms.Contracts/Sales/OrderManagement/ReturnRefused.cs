namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>Sales knows better: the lines of a return were never shipped. The return is undone. From Sales to Postsales; ours.</summary>
[WireName("oms.sales.order_management.return_refused")]
[Message(Kind.Event, From = [Party.Sales], To = [Party.Postsales])]
public sealed record ReturnRefused : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    public string Rma { get; init; } = "";
    public ValueList<Reason> Reasons { get; init; } = [];
}
