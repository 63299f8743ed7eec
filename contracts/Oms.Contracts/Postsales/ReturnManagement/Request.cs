namespace Oms.Contracts.Postsales.ReturnManagement;

/// <summary>Goods are coming back to a warehouse. From Postsales to that warehouse.</summary>
[Message(Kind.Command, From = [Party.Postsales], To = [Party.Warehouse, Party.Anyone], Key = RoutingKeyIs.Source)]
public sealed record Request : Message
{
    /// <summary>magento.postsales.return_request: source and RMA are always there.</summary>
    public required Return Return { get; init; }
}
