using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Sales.Orders.HoldingForRemorse;

/// <summary>The timer of remorse time: what happens if nothing else did. The order's state says whether it still matters.</summary>
internal static class EndingRemorse
{
    public static Handler<EndRemorse> Handler(SalesDefaults defaults) => new(
        (message, _) => [Need.Of<Order>(StreamOf(message, defaults))],
        (message, seen, occasion) => Decide(seen.Find<Order>(StreamOf(message, defaults)), message, StreamOf(message, defaults), occasion.At));

    private static Decision Decide(Order? order, EndRemorse message, string stream, DateTimeOffset at) =>
        order is null ? Decision.Refuse(Refusal.At("$.order_id", "an order that was placed", message.OrderId))
        : order.HeldUntil is not { } until ? Decision.Nothing
        // A clock that was set back: taking it as done would leave the order held for good.
        : at < until ? new Decision.TooEarly([Refusal.At("$", FormattableString.Invariant($"not before {until:O}"), at.ToString("O"))], until)
        : new Course(order, at).Release(lines => new OrderEvent.RemorseEnded(lines)).Decided(stream);

    private static string StreamOf(EndRemorse message, SalesDefaults defaults) =>
        Order.StreamOf(defaults.ChannelOr(message.SalesChannelId), message.OrderId);
}
