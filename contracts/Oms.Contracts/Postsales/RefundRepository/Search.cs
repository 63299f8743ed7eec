using Oms.Contracts.Common;

namespace Oms.Contracts.Postsales.RefundRepository;

/// <summary>Looks for refunds by the query language; each is found as the console knows it: without the taxes of a line and what is left of it. To Customer Service.</summary>
[Message(Kind.Query, From = [Party.Agent, Party.Operator], To = [Party.CustomerService], Key = RoutingKeyIs.None, Answer = typeof(RefundCollection))]
public sealed record Search : Message
{
    public Query? Query { get; init; }
}
