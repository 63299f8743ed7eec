using Oms.Contracts.Sales.OrderManagement;
using Oms.Sales.Orders.Holding;
using Oms.Sales.Orders.Readdressing;

namespace Oms.Sales.Orders;

/// <summary>What a fact of an order makes known: always the whole order once, and what its next step needs.</summary>
internal static class OrderAnnouncements
{
    public static IEnumerable<Outgoing> Announce(Order order, OrderEvent fact) => fact switch
    {
        OrderEvent.Placed => [new(new Created { Order = order.Wire })],
        OrderEvent.Received received => [Updated(order), .. Released(order, received.Released)],
        OrderEvent.HoldPlaced { Until: { } until } held => [Updated(order), new(Timer(order, held.Hold), Due: until)],
        OrderEvent.HoldEnded { Released: { } lines } => [Updated(order), .. Released(order, lines)],
        OrderEvent.Stopped stopped => [Updated(order), .. stopped.LineNumbers.Select(number => Cancelled(order, number))],
        OrderEvent.LinesCancelled cancelled => [Updated(order), .. cancelled.Lines.Select(line => Cancelled(order, line.LineNumber))],
        OrderEvent.ShippingAddressChanged changed => [Updated(order), new(new ShippingAddressUpdated { User = changed.By, ShippingAddressModification = Modification.Of(order, changed) })],
        _ => [Updated(order)],
    };

    private static Outgoing Cancelled(Order order, int lineNumber) => new(new LineCancelled
    {
        OrderId = order.Wire.Id,
        SalesChannelId = order.Wire.Store,
        OrderLineId = order.LineOf(lineNumber).Id,
        LineNumber = lineNumber,
    });

    private static Message Timer(Order order, string hold) => hold == HoldReason.Remorse
        ? new EndRemorse { SalesChannelId = order.Wire.Store, OrderId = order.Wire.Id }
        : new HoldDue { SalesChannelId = order.Wire.Store, OrderId = order.Wire.Id, Hold = hold };

    private static Outgoing Updated(Order order) => new(new Updated { Order = order.Wire });

    private static IEnumerable<Outgoing> Released(Order order, ValueList<int> lines) =>
        lines.Count == 0 ? [] : [new(new Released { Order = order.Wire, LineNumbers = lines })];
}
