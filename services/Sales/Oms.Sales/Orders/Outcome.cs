using Oms.Contracts.Sales;

namespace Oms.Sales.Orders;

/// <summary>What an order's status comes to when its last line is final; it follows from the lines, no fact says it.</summary>
internal static class Outcome
{
    /// <summary>Null while a line is open.</summary>
    public static OrderStatus? Of(Order order)
    {
        if (!order.Wire.Lines.All(line => LineStatus.IsFinal(line.Status)))
            return null;
        var judged = Judged(order.Wire);
        return judged.TrueForAll(line => LineStatus.HasShipped(line.Status)) ? OrderStatus.LogisticsComplete(OrderStatus.FullyShipped)
            : !judged.TrueForAll(line => line.Status == LineStatus.Cancelled) ? OrderStatus.LogisticsComplete(OrderStatus.PartiallyShipped)
            : order.Status() == OrderStatus.ReadyToShip ? OrderStatus.LogisticsComplete(OrderStatus.FullyCancelled)
            // Cancelled before any of it was sourced (C-14): for the reason the first product line was, a bundle for that of its parts.
            : OrderStatus.Cancelled((judged.Find(line => line.StatusReason != LineStatus.AssociatedItemCancelled) ?? judged[0]).StatusReason ?? OrderStatus.OutOfStock);
    }

    /// <summary>The products; of an order of services alone, those.</summary>
    private static List<OrderLine> Judged(WireOrder order)
    {
        var products = order.Lines.Where(line => line.ProductType is not (LineRoles.Shipping or LineRoles.Service)).ToList();
        return products.Count > 0 ? products : [.. order.Lines.Where(line => line.ProductType == LineRoles.Service)];
    }
}
