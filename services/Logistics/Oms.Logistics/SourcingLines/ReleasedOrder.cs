using Oms.Contracts;
using Oms.Contracts.Common;
using Oms.Contracts.Logistics;

namespace Oms.Logistics.SourcingLines;

/// <summary>What is kept of an order: as much as a shipment request says of it. Sales owns the order; payments stay there.</summary>
internal sealed record ReleasedOrder
{
    public string Store { get; init; } = "";
    public string OrderId { get; init; } = "";
    public string? CustomerId { get; init; }
    public string? Language { get; init; }
    public string VatCountry { get; init; } = "";
    public string Origin { get; init; } = "";
    public DateTimeOffset OriginDate { get; init; }
    public ValueList<Address> Addresses { get; init; } = [];
    public string? BillingAddressReference { get; init; }
    public string? GiftMessage { get; init; }
    public ValueList<CustomAttribute> CustomDetails { get; init; } = [];

    /// <summary>All of them, in the order's order.</summary>
    public ValueList<OrderedLine> Lines { get; init; } = [];

    public OrderedLine? Line(int number) => Lines.FirstOrDefault(line => line.Number == number);

    /// <summary>A service shares the fate of the line it belongs to; every other line is its own.</summary>
    public OrderedLine LeaderOf(OrderedLine line) => line.IsItemService && Line(line.Item.ParentOrderLineNumber!.Value) is { } parent ? parent : line;

    public Address? AddressOf(string? reference) => Addresses.FirstOrDefault(address => address.Reference == reference);
}

/// <summary>One line of the order.</summary>
/// <param name="Item">What a warehouse gets to know of it, without statuses.</param>
/// <param name="AddressReference">Where it is shipped to.</param>
/// <param name="ShippingLine">The number of the shipping line it travels with.</param>
/// <param name="SourceLocation">The source it must come from (S-3).</param>
/// <param name="IsCancelled">Sales had cancelled it when it was released.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="AllowsBackorder">It may wait for stock, whatever its channel says (S-1).</param>
/// <param name="PickupLocation">The store where the customer collects it (S-3); null when it is sent.</param>
internal sealed record OrderedLine(
    Item Item, string AddressReference, int? ShippingLine, string? SourceLocation, bool IsCancelled, int Quantity = 1, bool AllowsBackorder = false,
    string? PickupLocation = null)
{
    public int Number => Item.OrderLineNumber;

    public string Sku => Item.Sku ?? "";

    public bool IsShipping => Item.ItemType == ProductType.Shipping;

    /// <summary>Wrapped around or engraved into another line, so it goes wherever that one goes.</summary>
    public bool IsItemService => Item.ItemType == ProductType.Service && Item.ParentOrderLineNumber is not null;

    /// <summary>Something that a source must provide: neither postage nor a service.</summary>
    public bool IsGoods => !IsShipping && Item.ItemType != ProductType.Service;
}

/// <summary>Product types that are treated apart (O-5).</summary>
internal static class ProductType
{
    public const string Shipping = "SHIPPING";
    public const string Service = "SERVICE";
}
