namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>The order is taken: the first fact of its stream. From Sales to Postsales, storefronts and anyone.</summary>
[Message(Kind.Event, From = [Party.Sales], To = [Party.Postsales, Party.Storefront, Party.Anyone])]
public sealed record Created : Message
{
    public required Order Order { get; init; }
}
