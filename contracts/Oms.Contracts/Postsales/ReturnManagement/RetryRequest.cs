namespace Oms.Contracts.Postsales.ReturnManagement;

/// <summary>Tells the warehouse of a return once more. From operators and agents to Postsales.</summary>
[Message(Kind.Command, From = [Party.Operator, Party.Agent], To = [Party.Postsales], Key = RoutingKeyIs.None)]
public sealed record RetryRequest : Message
{
    public required RetriedReturn Return { get; init; }
}

/// <summary>magento.postsales.retry_return_request.</summary>
public sealed record RetriedReturn : Extensible
{
    public string Rma { get; init; } = "";
}
