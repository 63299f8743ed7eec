namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>Lines came back: they become RETURNED. What cannot be is answered with <see cref="ReturnRefused"/>. From Postsales to Sales; ours.</summary>
[WireName("oms.sales.order_management.return_lines")]
[Message(Kind.Command, From = [Party.Postsales], To = [Party.Sales])]
public sealed record ReturnLines : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>The return's number.</summary>
    public string Rma { get; init; } = "";
    public ValueList<int> LineNumbers { get; init; } = [];
}
