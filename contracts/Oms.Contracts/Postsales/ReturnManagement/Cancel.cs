namespace Oms.Contracts.Postsales.ReturnManagement;

/// <summary>Takes a pre-authorised return back. From agents and storefronts to Postsales.</summary>
[Message(Kind.Command, From = [Party.Agent, Party.Storefront], To = [Party.Postsales])]
public sealed record Cancel : Message
{
    public required ReturnChange Return { get; init; }
}
