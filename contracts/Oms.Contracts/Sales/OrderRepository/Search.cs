using Oms.Contracts.Common;

namespace Oms.Contracts.Sales.OrderRepository;

/// <summary>
/// Looks for orders by the query language; each is found as the console knows it, a moment after it was announced. To Customer Service.
/// </summary>
[Message(Kind.Query, From = [Party.Agent, Party.Operator], To = [Party.CustomerService], Key = RoutingKeyIs.None, Answer = typeof(OrderCollection))]
public sealed record Search : Message
{
    public Query? Query { get; init; }
}
