namespace Oms.Contracts.Postsales.ReturnManagement;

/// <summary>Changes the tracking data of a return; what is absent keeps its value. From agents and storefronts to Postsales.</summary>
[Message(Kind.Command, From = [Party.Agent, Party.Storefront], To = [Party.Postsales])]
public sealed record Update : Message
{
    public required ReturnChange Return { get; init; }
}
