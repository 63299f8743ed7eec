using Oms.Contracts.Sales.OrderManagement;
using Oms.Sales.Channels;
using Oms.Sales.Orders.Holding;
using Oms.Sales.Orders.PlacingAnOrder;
using Oms.Sales.Payments;
using Oms.Sales.Payments.Answering;
using Oms.Sales.Payments.Charging;

namespace Oms.Sales.Orders.HoldingForRemorse;

/// <summary>The timer of remorse time: what happens if nothing else did. The order's state says whether it still matters.</summary>
internal static class EndingRemorse
{
    public static Handler<EndRemorse> Handler(SalesDefaults defaults) => new(
        (message, seen) =>
        [
            .. Course.Needs(defaults.ChannelOr(message.SalesChannelId), message.OrderId), Need.ToRead<Channel>(Channel.StreamOf(defaults.ChannelOr(message.SalesChannelId))),
            .. KeyOf(seen.Find<OrderPayments>(OrderPayments.StreamOf(defaults.ChannelOr(message.SalesChannelId), message.OrderId))),
        ],
        (message, seen, occasion) => seen.Find<Order>(Order.StreamOf(defaults.ChannelOr(message.SalesChannelId), message.OrderId)) is { } order
            ? Decide(Course.Of(order, seen, defaults, occasion.At), EffectiveSettings.Of(seen.Find<Channel>(Channel.StreamOf(order.Wire.Store)), defaults).AbortTestOrders == true)
            : Decision.Refuse(Refusal.At("$.order_id", "an order that was placed", message.OrderId)));

    private static Decision Decide(Course course, bool abortsTests) =>
        course.Now.HoldOf(HoldReason.Remorse) is not { Until: { } until } ? Decision.Nothing
        // A clock that was set back: taking it as done would leave the order held for good.
        : course.At < until ? new Decision.TooEarly([Refusal.At("$", FormattableString.Invariant($"not before {until:O}"), course.At.ToString("O"))], until)
        : abortsTests && TestOrders.Are(course.Now.Wire) ? course.Stop(OrderStatus.Test, LineStatus.Test).Proceed().Decided
        : course.AskIfNobodyDid().EndHold(HoldReason.Remorse).Decided;

    /// <summary>A test order that was to be aborted and is not any longer: nobody was asked about its payment.</summary>
    private static Course AskIfNobodyDid(this Course course) => course.Money is { Terms: { IsOffline: false } terms, Operations.Count: 0 }
        ? course.Then(new OrderEvent.HoldPlaced(HoldReason.Validation)).UseKey(terms.Key).Ask(GatewayCommand.Validate, terms.Authorized, [])
        : course;

    private static IEnumerable<Need> KeyOf(OrderPayments? money) => money is { Terms: { IsOffline: false } terms, Operations.Count: 0 }
        ? [Need.Of<GatewayKey>(GatewayKey.StreamOf(terms.Gateway, terms.Account, terms.Key))]
        : [];
}
