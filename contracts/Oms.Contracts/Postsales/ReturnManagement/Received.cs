namespace Oms.Contracts.Postsales.ReturnManagement;

/// <summary>Goods came back, announced before or not. From a warehouse to Postsales.</summary>
[Message(Kind.Event, From = [Party.Warehouse], To = [Party.Postsales], Key = RoutingKeyIs.None)]
public sealed record Received : Message
{
    public required Return Return { get; init; }
}
