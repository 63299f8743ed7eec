using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.SourcingManagement;
using Oms.Sales.Payments.Charging;

namespace Oms.Sales.Orders.Sourcing;

/// <summary>Logistics settled where lines come from. Late and doubled news changes nothing.</summary>
internal static class SettlingLines
{
    public static Handler<Settled> Handler(SalesDefaults defaults) => new(
        (message, _) => Course.Needs(defaults.ChannelOr(message.Sourcing.SalesChannelId), message.Sourcing.OrderId),
        (message, seen, occasion) => Decide(
            seen.Find<Order>(Order.StreamOf(defaults.ChannelOr(message.Sourcing.SalesChannelId), message.Sourcing.OrderId)) is { } order ? Course.Of(order, seen, defaults, occasion.At) : null, message.Sourcing));

    private static Decision Decide(Course? course, Contracts.Logistics.Sourcing sourcing)
    {
        if (course is null)
            return new Decision.TooEarly([Refusal.At("$.sourcing.order_id", "an order that was placed", sourcing.OrderId)]);
        var order = course.Now;
        var reasons = SettledRules.Against(order, sourcing).ToList();
        if (reasons.Count > 0)
            return Decision.Refuse(reasons);
        // Services that travel with their goods are settled with them; here they follow on their own.
        var toSource = new LineRoles(order.Wire).ToSource.ToHashSet();
        var settled = sourcing.Lines.Where(line => toSource.Contains(line.LineNumber)).ToList();
        var sourced = settled.Where(line => line.Outcome == SourcingOutcome.Sourced)
            .Where(line => order.IsOpen(line.LineNumber) && RequestNumber.IsNewer(line.ShipmentRequestId!, order.RequestOf(line.LineNumber)))
            .Select(line => new AllocatedLine(line.LineNumber, line.SourceId!, line.ShipmentRequestId!, line.TotalSourceAllocations ?? order.NextAllocation(line.LineNumber)))
            .ToValueList();
        var without = settled.Where(line => line.Outcome == SourcingOutcome.OutOfStock && order.IsOpen(line.LineNumber))
            .Select(line => new CancelledLine(line.LineNumber, LineStatus.OutOfStock, line.TotalSourceAllocations));
        if (sourced.Count == 0)
            return course.Cancel(without).Proceed().Decided;
        // What has no source is not revalidated.
        return course.Then(new OrderEvent.LinesSourced(sourced)).Cancel(without).Revalidate().Proceed().Decided;
    }
}
