namespace Oms.Contracts.Postsales.ReturnManagement;

/// <summary>Goods are coming back to a warehouse. From Postsales to that warehouse.</summary>
[Message(Kind.Command, From = [Party.Postsales], To = [Party.Warehouse], Key = RoutingKeyIs.Source)]
public sealed record Request : Message
{
    public required ReturnRequest Return { get; init; }
}
