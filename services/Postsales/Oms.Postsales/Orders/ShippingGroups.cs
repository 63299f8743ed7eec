using WireLine = Oms.Contracts.Sales.OrderLine;

namespace Oms.Postsales.Orders;

/// <summary>Which lines travel with a shipping line (RR-8): those that name it; of the others, those to its address when there are several.</summary>
internal sealed class ShippingGroups(WireOrder order)
{
    private readonly List<WireLine> _shipping = [.. order.Lines.Where(line => line.ProductType == ProductType.Shipping)];

    public IEnumerable<WireLine> Shipping => _shipping;

    /// <summary>The shipping line of a line; null when the order has none.</summary>
    public WireLine? Of(WireLine line) => line.ShippingLineNumber is { } named
        ? _shipping.Find(shipping => shipping.LineNumber == named)
        : _shipping.Find(shipping => shipping.ShippingAddressReference == line.ShippingAddressReference) ?? _shipping.FirstOrDefault();

    /// <summary>The goods of a shipping line.</summary>
    public IEnumerable<WireLine> GoodsOf(WireLine shipping) =>
        order.Lines.Where(line => ProductType.IsGoods(line) && Of(line)?.LineNumber == shipping.LineNumber);
}
