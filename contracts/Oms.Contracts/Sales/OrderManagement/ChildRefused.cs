namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>
/// An exchange or a reshipment could not be placed as an order; whoever asked for it undoes its part. From Sales to
/// Postsales; ours.
/// </summary>
[WireName("oms.sales.order_management.child_refused")]
[Message(Kind.Event, From = [Party.Sales], To = [Party.Postsales])]
public sealed record ChildRefused : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    /// <summary>The order that was not placed.</summary>
    [Name]
    public string OrderId { get; init; } = "";
    [Name]
    public string OriginalOrderId { get; init; } = "";
    /// <summary>Another order has the id; under another one it may be placed.</summary>
    public bool IsIdTaken { get; init; }
    public ValueList<Reason> Reasons { get; init; } = [];
}
