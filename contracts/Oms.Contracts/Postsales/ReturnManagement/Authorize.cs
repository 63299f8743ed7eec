namespace Oms.Contracts.Postsales.ReturnManagement;

/// <summary>Announces goods that will come back. From agents and storefronts to Postsales.</summary>
[Message(Kind.Command, From = [Party.Agent, Party.Storefront], To = [Party.Postsales])]
public sealed record Authorize : Message
{
    public required Return Return { get; init; }
}
