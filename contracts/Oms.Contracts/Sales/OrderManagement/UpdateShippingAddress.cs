namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>Sends lines to another address, while the order is held and no warehouse has heard of it (F-8). From agents and storefronts to Sales.</summary>
[Message(Kind.Command, From = [Party.Agent, Party.Storefront, Party.Operator], To = [Party.Sales])]
public sealed record UpdateShippingAddress : Message
{
    public required ShippingAddressModification ShippingAddressModification { get; init; }
}
