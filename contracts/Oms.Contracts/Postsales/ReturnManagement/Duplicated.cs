namespace Oms.Contracts.Postsales.ReturnManagement;

/// <summary>The same goods were to come back twice; the second return was refused. From Postsales to storefronts and anyone.</summary>
[Message(Kind.Event, From = [Party.Postsales], To = [Party.Storefront, Party.Anyone])]
public sealed record Duplicated : Message
{
    public required ReturnDuplicate Return { get; init; }
}

/// <summary>magento.postsales.return_duplicate.</summary>
public sealed record ReturnDuplicate : Extensible
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>The return there is.</summary>
    public string? Rma { get; init; }
}
