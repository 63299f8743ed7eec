namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>Cancels a whole order (C-13). From agents and storefronts to Sales.</summary>
[Message(Kind.Command, From = [Party.Agent, Party.Storefront], To = [Party.Sales])]
public sealed record Cancel : Message
{
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>Absent: the channel named in configuration.</summary>
    [Name]
    public string? SalesChannelId { get; init; }
}
