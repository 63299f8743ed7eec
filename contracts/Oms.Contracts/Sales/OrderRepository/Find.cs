namespace Oms.Contracts.Sales.OrderRepository;

/// <summary>Asks for one order; the answer is the <see cref="Order"/> as it was announced last, or null when there is none. To Sales.</summary>
[Message(Kind.Query, From = [Party.Agent, Party.Storefront, Party.Operator], To = [Party.Sales])]
public sealed record Find : Message
{
    public string Id { get; init; } = "";
    public string SalesChannelId { get; init; } = "";
}
