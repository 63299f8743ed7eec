using Oms.Postsales.Channels;
using Oms.Postsales.Orders;
using ShippingRefund = Oms.Contracts.Sales.ShippingRefund;
using WireLine = Oms.Contracts.Sales.OrderLine;

namespace Oms.Postsales.Returns;

/// <summary>Which services and shipping lines go along with lines whose money goes back (RR-2 to RR-8).</summary>
internal static class Joining
{
    /// <param name="order">The order that was paid.</param>
    /// <param name="leading">Its lines whose money goes back with this return.</param>
    /// <param name="settings">Of its channel.</param>
    public static ValueList<JoinedLine> Of(Order order, ValueList<int> leading, Settings settings) => leading.Count == 0 ? [] :
    [
        .. settings.ReturnServiceLine ? ServicesOfLines(order, leading) : [],
        .. settings.ReturnServiceOrder ? ServicesOfOrder(order, leading) : [],
        .. Shipping(order, leading, settings.ShippingRefundRule),
    ];

    /// <summary>Those that still go along when the return is approved: shipping that came for the last line only if it is the last (RR-7).</summary>
    public static ValueList<JoinedLine> Still(Order order, OrderReturn known, string rule) => known.Joined
        .Where(joined => rule != ShippingRefund.OnLast || order.Line(joined.LineNumber)?.ProductType != ProductType.Shipping
            || IsAllReturned(order, order.Line(joined.LineNumber)!, []))
        .ToValueList();

    private static IEnumerable<JoinedLine> ServicesOfLines(Order order, ValueList<int> leading) => order.Wire.Lines
        .Where(line => line.ProductType == ProductType.Service && line.ParentLineNumber is { } parent && leading.Contains(parent) && IsFree(order, line))
        .Select(line => new JoinedLine(line.LineNumber, "RR-3", [line.ParentLineNumber!.Value]));

    private static IEnumerable<JoinedLine> ServicesOfOrder(Order order, ValueList<int> leading) => order.Wire.Lines
        .Where(line => line.ProductType == ProductType.Service && line.ParentLineNumber is null && IsFree(order, line))
        .Select(line => new JoinedLine(line.LineNumber, "RR-2", leading));

    private static IEnumerable<JoinedLine> Shipping(Order order, ValueList<int> leading, string rule)
    {
        var groups = new ShippingGroups(order.Wire);
        foreach (var shipping in groups.Shipping.Where(line => IsFree(order, line)))
        {
            var causes = groups.GoodsOf(shipping).Select(line => line.LineNumber).Where(leading.Contains).ToValueList();
            var joins = rule switch
            {
                ShippingRefund.OnFirst => causes.Count > 0,
                ShippingRefund.OnLast => causes.Count > 0 && IsAllReturned(order, shipping, leading),
                _ => false,
            };
            if (joins)
                yield return new(shipping.LineNumber, "RR-4", causes);
        }
    }

    /// <summary>Over all returns that are not cancelled; lines that were cancelled do not count (RR-7).</summary>
    private static bool IsAllReturned(Order order, WireLine shipping, ValueList<int> leading) => new ShippingGroups(order.Wire).GoodsOf(shipping)
        .Where(line => line.Status != LineStatuses.Cancelled)
        .All(line => leading.Contains(line.LineNumber) || Paying.IsLed(order, line.LineNumber));

    private static bool IsFree(Order order, WireLine line) => line.Status == LineStatuses.Shipped && order.ReturnOf(line.LineNumber) is null;
}
