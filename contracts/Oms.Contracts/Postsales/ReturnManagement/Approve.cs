namespace Oms.Contracts.Postsales.ReturnManagement;

/// <summary>Approves a return that was only requested; the documents have no message for it. From agents to Postsales; ours.</summary>
[WireName("oms.postsales.return_management.approve")]
[Message(Kind.Command, From = [Party.Agent], To = [Party.Postsales])]
public sealed record Approve : Message
{
    public required ReturnChange Return { get; init; }
}
