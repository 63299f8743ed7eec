using System.Globalization;
using Oms.Contracts;
using Oms.Contracts.Common;
using Oms.Contracts.Logistics;
using Oms.Contracts.Sales;

namespace Oms.Logistics.SourcingLines;

/// <summary>Takes from an order what its shipment requests will say.</summary>
internal static class CopyingAnOrder
{
    public static ReleasedOrder Of(Order order) => new()
    {
        Store = order.Store,
        OrderId = order.Id,
        CustomerId = order.Customer.Id.Length > 0 ? order.Customer.Id : null,
        Language = order.Language,
        VatCountry = order.VatCountry,
        Origin = order.Origin,
        OriginDate = order.OriginDate,
        Addresses = order.Addresses,
        BillingAddressReference = order.Payments.SelectMany(payment => payment.Transactions ?? []).FirstOrDefault()?.BillingAddressReference,
        GiftMessage = order.GiftMessage,
        CustomDetails = order.CustomAttributes ?? [],
        Lines = order.Lines.Select(line => Line(order, line)).ToValueList(),
    };

    private static OrderedLine Line(Order order, OrderLine line) => new(
        Item(order, line),
        line.ShippingAddressReference,
        line.ShippingLineNumber ?? ShippingLineOf(order, line),
        string.IsNullOrEmpty(line.SourceLocation) ? null : line.SourceLocation,
        line.Status == "CANCELLED",
        line.Quantity ?? 1,
        line.CustomAttributes?.Any(AllowsBackorder) ?? false,
        string.IsNullOrEmpty(line.PickupLocation) ? null : line.PickupLocation);

    /// <summary>The documented attribute; its value comes as text, in whatever way a storefront writes yes.</summary>
    private static bool AllowsBackorder(CustomAttribute attribute) =>
        attribute.Name.Equals("allowBackorder", StringComparison.OrdinalIgnoreCase)
        && attribute.Value.Trim().ToUpperInvariant() is "TRUE" or "1" or "YES";

    private static Item Item(Order order, OrderLine line) => new()
    {
        OrderLineId = line.Id,
        OrderLineNumber = line.LineNumber,
        ItemType = line.ProductType,
        Sku = line.Sku,
        Name = line.ProductName,
        CustomDetails = Details(line),
        ImageUrl = line.ImageUrl,
        ProductUrl = line.ProductUrl,
        OrderLinePrice = line.Amount with { Currency = line.Amount.Currency ?? (order.Payments is [var payment, ..] ? payment.Currency : null) },
        OrderLinePromotionsInfo = line.PromotionsInfo,
        ParentOrderLineNumber = line.ParentLineNumber,
    };

    /// <summary>An item has no member for the quantity, and the warehouse must know it: more than one goes along as a custom detail.</summary>
    private static ValueList<CustomAttribute>? Details(OrderLine line) => line.Quantity is > 1 and var quantity
        ? [.. line.CustomAttributes ?? [], new() { Name = "quantity", Value = quantity.ToString(CultureInfo.InvariantCulture) }]
        : line.CustomAttributes;

    /// <summary>A line that names none belongs to the order's only shipping line (RR-8); of several, to the one for its address.</summary>
    private static int? ShippingLineOf(Order order, OrderLine line)
    {
        var shipping = order.Lines.Where(other => other.ProductType == ProductType.Shipping).ToList();
        return (shipping.Find(other => other.ShippingAddressReference == line.ShippingAddressReference) ?? shipping.FirstOrDefault())?.LineNumber;
    }
}
