using Oms.CustomerService.Flows;

namespace Oms.CustomerService.Orders.Folding;

/// <summary>The statuses of an order that follow from its facts without being told by them.</summary>
internal static class SoldStatus
{
    public static readonly (string Code, string Reason) New = ("NEW", "NEWFRONTEND");

    public static readonly (string Code, string Reason) Received = ("RECEIVED", "IMPORTED");

    /// <summary>No hold is left, and no source is known yet.</summary>
    public static readonly (string Code, string Reason) AwaitingSources = ("ONHOLD", "PENDING_ALLOCATION");

    public static readonly (string Code, string Reason) ReadyToShip = ("LOGISTICS", "READYTOSHIP");

    private const string LogisticsComplete = "LOGISTICSCOMPLETE";

    private const string AssociatedItemCancelled = "ASSOCIATEDITEMCANCELLED";

    /// <summary>What the order comes to with its last line; null while a line is open.</summary>
    public static (string Code, string Reason)? OutcomeOf(SoldOrder order)
    {
        var judged = Judged(order);
        if (!order.Lines.All(line => line.IsFinal))
            return null;
        return judged.TrueForAll(line => LineStatus.HasShipped(line.Status)) ? (LogisticsComplete, "FULLYSHIPPED")
            : !judged.TrueForAll(line => line.Status == LineStatus.Cancelled) ? (LogisticsComplete, "PARTIALLYSHIPPED")
            : order.Status == ReadyToShip ? (LogisticsComplete, "FULLYCANCELLED")
            // Before any of it was sourced (C-14): for the reason the first product line was, a bundle for that of its parts.
            : (LineStatus.Cancelled, (judged.Find(line => line.Reason != AssociatedItemCancelled) ?? judged[0]).Reason);
    }

    /// <summary>The products; of an order of services alone, those.</summary>
    private static List<SoldLine> Judged(SoldOrder order)
    {
        var products = order.Lines.Where(line => line.Placed.ProductType is not (ProductType.Shipping or ProductType.Service)).ToList();
        return products.Count > 0 ? products : [.. order.Lines.Where(line => line.Placed.ProductType == ProductType.Service)];
    }
}
