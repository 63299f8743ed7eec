namespace Oms.Contracts.Postsales.RefundManagement;

/// <summary>Cancels a refund that waits for its release. From agents to Postsales.</summary>
[Message(Kind.Command, From = [Party.Agent], To = [Party.Postsales])]
public sealed record Cancel : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    [Name]
    public string CreditNoteNumber { get; init; } = "";
}
