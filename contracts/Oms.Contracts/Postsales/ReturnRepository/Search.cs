using Oms.Contracts.Common;

namespace Oms.Contracts.Postsales.ReturnRepository;

/// <summary>Looks for returns by the query language; each is found as the console knows it: without custom attributes and label. To Customer Service.</summary>
[Message(Kind.Query, From = [Party.Agent, Party.Operator], To = [Party.CustomerService], Key = RoutingKeyIs.None, Answer = typeof(ReturnUpdateCollection))]
public sealed record Search : Message
{
    public Query? Query { get; init; }
}
