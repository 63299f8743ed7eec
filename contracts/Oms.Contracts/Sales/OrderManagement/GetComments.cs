namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>Asks for an order's notes; the answer is a list of <see cref="OrderComment"/>. From agents and storefronts to Sales.</summary>
[Message(Kind.Query, From = [Party.Agent, Party.Storefront], To = [Party.Sales], Answer = typeof(ValueList<OrderComment>))]
public sealed record GetComments : Message
{
    [Name]
    public string OrderId { get; init; } = "";
    [Name]
    public string SalesChannelId { get; init; } = "";
}
