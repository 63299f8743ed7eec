using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Sales.Payments.Charging;

namespace Oms.Sales.Orders.Shipping;

/// <summary>
/// Logistics tells how a shipment request stands, each time whole. It comes by another queue than the news of sourcing, so
/// either may be first: a line that is not in the request yet is put there, and then goes as far as the request says.
/// </summary>
internal static class TrackingAShipmentRequest
{
    public static Handler<Updated> Handler(SalesDefaults defaults) => new(
        (message, _) => Course.Needs(defaults.ChannelOr(message.ShipmentRequest.Store), message.ShipmentRequest.OrderId),
        (message, seen, occasion) => Decide(
            seen.Find<Order>(Order.StreamOf(defaults.ChannelOr(message.ShipmentRequest.Store), message.ShipmentRequest.OrderId)) is { } order ? Course.Of(order, seen, defaults, occasion.At) : null, message.ShipmentRequest));

    private static Decision Decide(Course? course, ShipmentRequest request)
    {
        if (course is null)
            return new Decision.TooEarly([Refusal.At("$.shipment_request.order_id", "an order that was placed", request.OrderId)]);
        var order = course.Now;
        var reasons = RequestRules.Against(order, request).ToList();
        if (reasons.Count > 0)
            return Decision.Refuse(reasons);
        var roles = new LineRoles(order.Wire);
        var news = request.Items.Where(item => roles.NeedsSource(order.LineOf(item.OrderLineNumber)))
            .DistinctBy(item => item.OrderLineNumber)
            .Where(item => order.IsOpen(item.OrderLineNumber) && !IsLate(order, item, request))
            .ToList();
        return course.Allocate(request, news).Progress(news)
            .ShipAny(news.Where(item => item.Status == LineStatus.Shipped).Select(item => item.OrderLineNumber).ToList())
            .Cancel(news.Where(item => item.Status == LineStatus.Cancelled).Select(Cancelled))
            .Proceed().Decided;
    }

    /// <summary>About a request that the line has left since.</summary>
    private static bool IsLate(Order order, Item item, ShipmentRequest request) =>
        order.RequestOf(item.OrderLineNumber) is { } current && current != request.Id && !RequestNumber.IsNewer(request.Id, current);

    private static CancelledLine Cancelled(Item item) =>
        new(item.OrderLineNumber, string.IsNullOrEmpty(item.StatusReason) ? LineStatus.NothingToShip : item.StatusReason);

    private static Course Allocate(this Course course, ShipmentRequest request, List<Item> items)
    {
        var order = course.Now;
        var lines = items.Where(item => order.RequestOf(item.OrderLineNumber) != request.Id)
            .Select(item => new AllocatedLine(item.OrderLineNumber, request.SourceId!, request.Id, order.NextAllocation(item.OrderLineNumber)))
            .ToValueList();
        return lines.Count > 0 ? course.Then(new OrderEvent.LinesSourced(lines)).Revalidate() : course;
    }

    private static Course Progress(this Course course, List<Item> items)
    {
        var lines = items.Where(item => LineStatus.RankOf(item.Status) > LineStatus.RankOf(course.Now.LineOf(item.OrderLineNumber).Status))
            .Select(item => new ProgressedLine(item.OrderLineNumber, item.Status!, LineStatus.ReasonOf(item.Status!, item.StatusReason)))
            .ToValueList();
        return lines.Count > 0 ? course.Then(new OrderEvent.LinesProgressed(lines)) : course;
    }

    private static Course ShipAny(this Course course, List<int> lines) => lines.Count > 0 ? course.Ship(lines) : course;
}
