namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>Asks for an order's notes; the answer is a list of <see cref="OrderComment"/>. From agents and storefronts to Sales.</summary>
[Message(Kind.Query, From = [Party.Agent, Party.Storefront], To = [Party.Sales])]
public sealed record GetComments : Message
{
    public string OrderId { get; init; } = "";
    public string SalesChannelId { get; init; } = "";
}
