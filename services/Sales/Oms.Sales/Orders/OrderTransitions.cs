namespace Oms.Sales.Orders;

/// <summary>From which status an order may go to which: forward only. A test walks it, and holds every scenario to it.</summary>
internal static class OrderTransitions
{
    private static readonly string[] Outcomes = [OrderStatus.FullyShipped, OrderStatus.PartiallyShipped, OrderStatus.FullyCancelled];

    public static OrderStatus Start => OrderStatus.New;

    public static ValueList<(OrderStatus From, OrderStatus To)> Allowed { get; } =
    [
        (OrderStatus.New, OrderStatus.Received),
        (OrderStatus.Received, OrderStatus.InRemorse),
        (OrderStatus.Received, OrderStatus.AwaitingReturn),
        (OrderStatus.InRemorse, OrderStatus.AwaitingSources),
        (OrderStatus.AwaitingReturn, OrderStatus.AwaitingSources),
        // Nothing was released yet (H-2, E-8).
        (OrderStatus.InRemorse, CancelledForAnyReason),
        (OrderStatus.AwaitingReturn, CancelledForAnyReason),
        .. Released(OrderStatus.Received),
        .. Released(OrderStatus.AwaitingSources),
        .. Outcomes.Select(outcome => (OrderStatus.ReadyToShip, OrderStatus.LogisticsComplete(outcome))),
        .. Outcomes.Select(outcome => (OrderStatus.LogisticsComplete(outcome), OrderStatus.Complete(outcome))),
    ];

    private static OrderStatus CancelledForAnyReason => OrderStatus.Cancelled(OrderStatus.AnyReason);

    public static bool Allow(OrderStatus from, OrderStatus to) => Allowed.Contains((from, to.IsCancelled ? CancelledForAnyReason : to));

    private static IEnumerable<(OrderStatus From, OrderStatus To)> Released(OrderStatus from) =>
    [
        (from, OrderStatus.ReadyToShip),
        // Out of stock, or withdrawn while it waited.
        (from, CancelledForAnyReason),
        // Nothing in the order needs a source.
        (from, OrderStatus.LogisticsComplete(OrderStatus.FullyShipped)),
        // Downloads were delivered, and no source was left for the rest.
        (from, OrderStatus.LogisticsComplete(OrderStatus.PartiallyShipped)),
        // News of the sourcing was overtaken by that of the end.
        (from, OrderStatus.LogisticsComplete(OrderStatus.FullyCancelled)),
    ];
}
