namespace Oms.Contracts.Postsales.RefundManagement;

/// <summary>
/// Asks what could still be given back of an order, and what a return of some lines would give back and why, without doing
/// it. Answered with a <see cref="RefundQuote"/>. From agents and storefronts to Postsales; ours.
/// </summary>
[WireName("oms.postsales.refund_management.quote")]
[Message(Kind.Query, From = [Party.Agent, Party.Storefront, Party.Operator], To = [Party.Postsales], Answer = typeof(RefundQuote))]
public sealed record Quote : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>The lines that would come back; none: only what is left is asked for.</summary>
    [ClientsMayOmit]
    public ValueList<int> LineNumbers { get; init; } = [];
}
