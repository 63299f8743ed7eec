using Oms.Sales.Orders.Holding;

namespace Oms.Sales.Orders;

/// <summary>From which status an order may go to which: forward only. A test walks it, and holds every scenario to it.</summary>
internal static class OrderTransitions
{
    private static readonly OrderStatus[] Errors = [OrderStatus.Error(HoldError.Unanswered), OrderStatus.Error(HoldError.NotCaptured)];

    private static readonly string[] Outcomes = [OrderStatus.FullyShipped, OrderStatus.PartiallyShipped, OrderStatus.FullyCancelled];

    public static OrderStatus Start => OrderStatus.New;

    public static ValueList<(OrderStatus From, OrderStatus To)> Allowed { get; } =
    [
        (OrderStatus.New, OrderStatus.Received),
        // Without remorse time (O-8).
        (OrderStatus.New, OrderStatus.Test),
        .. HoldReason.All.Select(hold => (OrderStatus.Received, OrderStatus.HeldBy(hold))),
        .. HoldReason.All.SelectMany(HeldBy),
        .. Errors.SelectMany(InError),
        .. Released(OrderStatus.Received),
        .. Released(OrderStatus.AwaitingSources),
        .. Outcomes.Select(outcome => (OrderStatus.ReadyToShip, OrderStatus.LogisticsComplete(outcome))),
        .. Outcomes.Select(outcome => (OrderStatus.LogisticsComplete(outcome), OrderStatus.Complete(outcome))),
    ];

    private static OrderStatus CancelledForAnyReason => OrderStatus.Cancelled(OrderStatus.AnyReason);

    private static OrderStatus RejectedForAnyReason => OrderStatus.Rejected(OrderStatus.AnyReason);

    public static bool Allow(OrderStatus from, OrderStatus to) =>
        Allowed.Contains((from, to.IsCancelled ? CancelledForAnyReason : to.IsRejected ? RejectedForAnyReason : to));

    /// <summary>Another hold begins or is left, what it waits for goes wrong, or nothing is to be waited for any longer.</summary>
    private static IEnumerable<(OrderStatus From, OrderStatus To)> HeldBy(string hold) =>
    [
        .. HoldReason.All.Where(other => other != hold).Select(other => (OrderStatus.HeldBy(hold), OrderStatus.HeldBy(other))),
        .. Errors.Select(error => (OrderStatus.HeldBy(hold), error)),
        (OrderStatus.HeldBy(hold), OrderStatus.AwaitingSources),
        // Nothing was released yet (H-2, E-8).
        (OrderStatus.HeldBy(hold), CancelledForAnyReason),
        (OrderStatus.HeldBy(hold), RejectedForAnyReason),
        // Whatever else holds a test order when its remorse time is over (O-8).
        (OrderStatus.HeldBy(hold), OrderStatus.Test),
    ];

    /// <summary>A person has it tried again or gives up, or the answer comes after all.</summary>
    private static IEnumerable<(OrderStatus From, OrderStatus To)> InError(OrderStatus error) =>
    [
        .. HoldReason.All.Select(hold => (error, OrderStatus.HeldBy(hold))),
        (error, OrderStatus.AwaitingSources),
        (error, CancelledForAnyReason),
        (error, RejectedForAnyReason),
        (error, OrderStatus.Test),
    ];

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
