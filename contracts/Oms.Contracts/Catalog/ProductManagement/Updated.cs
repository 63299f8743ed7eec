namespace Oms.Contracts.Catalog.ProductManagement;

/// <summary>A product as it is now: created or changed. From whoever keeps the catalogue (an operator's user) to Postsales and anyone.</summary>
[Message(Kind.Event, From = [Party.Operator], To = [Party.Postsales, Party.Anyone], Key = RoutingKeyIs.None)]
public sealed record Updated : Message
{
    public required Product Product { get; init; }
}
