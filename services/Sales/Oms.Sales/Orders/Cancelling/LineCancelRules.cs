using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Sales.Orders.Cancelling;

/// <summary>When one line can be cancelled.</summary>
internal static class LineCancelRules
{
    private const string Path = "$.line_number";

    private const int LongestReason = 200;

    /// <summary>C-13: what the message must say, before anything is known of the order.</summary>
    public static IEnumerable<Reason> Against(CancelLine message) =>
    [
        .. Refusal.UnlessName("$.order_id", message.OrderId),
        .. Refusal.UnlessName("$.sales_channel_id", message.SalesChannelId),
        .. string.IsNullOrWhiteSpace(message.Reason) || message.Reason.Length > LongestReason
            ? [Refusal.At("$.reason", $"a reason of 1 to {LongestReason} characters", message.Reason)]
            : Array.Empty<Reason>(),
    ];

    /// <summary>C-4 and C-9.</summary>
    /// <param name="line">Not cancelled.</param>
    public static IEnumerable<Reason> Against(Order order, OrderLine line, LineRoles roles)
    {
        var shipped = roles.WithParts(line).Where(part => LineStatus.HasShipped(part.Status)).Select(part => part.LineNumber).ToList();
        if (line.ProductType == LineRoles.Shipping)
            yield return Refusal.At(Path, "a line that is no shipping line; it goes with the last line that needs it", line.LineNumber);
        else if (shipped.Count > 0)
            yield return Refusal.At(Path, "a line that has not shipped, nor any part of it; return it", $"shipped: {string.Join(", ", shipped)}");
        // Logistics has no say in services: whoever wraps the goods has them already.
        else if (line.ProductType == LineRoles.Service && order.IsReleased())
            yield return Refusal.At(Path, "a service of an order that is still held; later it goes with the line it belongs to", $"{order.Wire.Status}/{order.Wire.StatusReason}");
    }
}
