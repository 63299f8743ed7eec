namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>The order or a line of it changed: the whole order after a fact. From Sales to Postsales, storefronts and anyone.</summary>
[Message(Kind.Event, From = [Party.Sales], To = [Party.Postsales, Party.Storefront, Party.Anyone])]
public sealed record Updated : Message
{
    public required Order Order { get; init; }
}
