namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>Lines go to another address; beside <see cref="Updated"/>, which has the whole order. From Sales to anyone.</summary>
[Message(Kind.Event, From = [Party.Sales], To = [Party.Storefront, Party.Anyone])]
public sealed record ShippingAddressUpdated : Message
{
    public required ShippingAddressModification ShippingAddressModification { get; init; }
}
