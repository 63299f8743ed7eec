namespace Oms.Contracts.Postsales.RefundManagement;

/// <summary>Releases a refund that waits for it. From agents to Postsales.</summary>
[Message(Kind.Command, From = [Party.Agent], To = [Party.Postsales])]
public sealed record Release : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    [Name]
    public string CreditNoteNumber { get; init; } = "";
    /// <summary>The money is handed over outside; no gateway is asked.</summary>
    public bool? Offline { get; init; }
}
