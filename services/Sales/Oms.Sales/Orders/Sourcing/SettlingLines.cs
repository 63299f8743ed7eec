using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.SourcingManagement;

namespace Oms.Sales.Orders.Sourcing;

/// <summary>Logistics settled where lines come from. Late and doubled news changes nothing.</summary>
internal static class SettlingLines
{
    public static Handler<Settled> Handler(SalesDefaults defaults) => new(
        (message, _) => [Need.Of<Order>(StreamOf(message, defaults))],
        (message, seen, occasion) => Decide(seen.Find<Order>(StreamOf(message, defaults)), message.Sourcing, StreamOf(message, defaults), occasion.At));

    private static Decision Decide(Order? order, Contracts.Logistics.Sourcing sourcing, string stream, DateTimeOffset at)
    {
        if (order is null)
            return new Decision.TooEarly([Refusal.At("$.sourcing.order_id", "an order that was placed", sourcing.OrderId)]);
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
        var course = new Course(order, at);
        return (sourced.Count > 0 ? course.Then(new OrderEvent.LinesSourced(sourced)) : course).Cancel(without).End().Decided(stream);
    }

    private static string StreamOf(Settled message, SalesDefaults defaults) =>
        Order.StreamOf(defaults.ChannelOr(message.Sourcing.SalesChannelId), message.Sourcing.OrderId);
}
