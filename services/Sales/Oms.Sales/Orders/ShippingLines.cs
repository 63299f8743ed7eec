using Oms.Contracts.Sales;

namespace Oms.Sales.Orders;

/// <summary>Which shipping line a line travels with (RR-8): the one it names, else the only one, else the one to its address, else the first.</summary>
internal sealed class ShippingLines(WireOrder order)
{
    private readonly List<OrderLine> _all = [.. order.Lines.Where(line => line.ProductType == LineRoles.Shipping)];

    /// <summary>Its number; null when the order has no shipping line.</summary>
    public int? Of(OrderLine line) =>
        line.ShippingLineNumber ?? (_all.Find(shipping => shipping.ShippingAddressReference == line.ShippingAddressReference) ?? _all.FirstOrDefault())?.LineNumber;
}
