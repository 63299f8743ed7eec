namespace Oms.Contracts.Postsales.ReturnManagement;

/// <summary>The return changed: the whole of it after a fact. From Postsales to storefronts and anyone.</summary>
[Message(Kind.Event, From = [Party.Postsales], To = [Party.Storefront, Party.Anyone])]
public sealed record Updated : Message
{
    public required ReturnUpdate Return { get; init; }
}
