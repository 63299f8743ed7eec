using Oms.Contracts.Sales;

namespace Oms.Sales.Orders.HoldingForRemorse;

/// <summary>The time in which a customer may think again (H-1).</summary>
internal static class Remorse
{
    /// <returns>UTC; null when the channel has none. A wrong origin date in the future prolongs it, as the rule says.</returns>
    public static DateTimeOffset? EndOf(WireOrder order, ChannelSettings settings)
    {
        // Of a child the customer thought before.
        if (settings.RemorseSeconds is not (> 0 and var seconds) || order.IsChild())
            return null;
        var (origin, length) = (order.OriginDate.ToUniversalTime(), TimeSpan.FromSeconds(seconds));
        return origin > DateTimeOffset.MaxValue - length ? DateTimeOffset.MaxValue : origin + length;
    }
}
