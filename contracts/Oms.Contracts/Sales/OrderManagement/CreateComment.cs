namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>Adds a note to an order. From agents, warehouses and storefronts to Sales.</summary>
[Message(Kind.Command, From = [Party.Agent, Party.Warehouse, Party.Storefront], To = [Party.Sales])]
public sealed record CreateComment : Message
{
    public required OrderComment OrderComment { get; init; }
}
