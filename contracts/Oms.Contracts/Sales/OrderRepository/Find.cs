namespace Oms.Contracts.Sales.OrderRepository;

/// <summary>Asks for one order; the answer is the <see cref="Order"/> as it was announced last, or null when there is none. To Sales.</summary>
[Message(Kind.Query, From = [Party.Agent, Party.Storefront, Party.Operator], To = [Party.Sales], Answer = typeof(Order), AnswersNull = true)]
public sealed record Find : Message
{
    [Name]
    public string Id { get; init; } = "";
    [Name]
    public string SalesChannelId { get; init; } = "";
}
