using Oms.Contracts.Sales.OrderManagement;
using Oms.Sales.Channels;
using Oms.Sales.Orders.HoldingForRemorse;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>A storefront hands over a purchase: it is taken, recognised as a repeat (O-9), or refused with every reason.</summary>
internal static class PlaceOrder
{
    public static Handler<Create> Handler(SalesDefaults defaults) => new(
        (message, _) =>
        {
            var store = defaults.ChannelOr(message.Order.Store);
            return [Need.Of<Order>(Order.StreamOf(store, message.Order.Id)), Need.ToRead<Channel>(Channel.StreamOf(store))];
        },
        (message, seen, occasion) =>
        {
            var order = Normalising.Normalise(message.Order, defaults);
            var stream = Order.StreamOf(order.Store, order.Id);
            return PriceRules.Missing(message.Order).ToList() is { Count: > 0 } missing
                ? Decision.Refuse(missing)
                : Decide(seen.Find<Order>(stream), seen.Find<Channel>(Channel.StreamOf(order.Store)), order, defaults, stream, occasion.At);
        })
    {
        IsOncePerBody = true,
    };

    private static Decision Decide(Order? placed, Channel? channel, WireOrder order, SalesDefaults defaults, string stream, DateTimeOffset at)
    {
        var (fingerprint, bytes) = Fingerprint.Of(order);
        if (placed?.Fingerprint == fingerprint)
            return Decision.Nothing;
        var reasons = IntakeRules.Against(order, bytes).Concat(Differences.Between(placed, order)).ToValueList();
        return reasons.Count > 0 ? Decision.Refuse(reasons)
            // The channel's creation comes by another queue.
            : IntakeRules.UnknownChannel(order, channel, defaults) is { } unknown ? new Decision.TooEarly([unknown])
            : Take(order, fingerprint, EffectiveSettings.Of(channel, defaults), at).Decided(stream);
    }

    private static Course Take(WireOrder order, string fingerprint, EffectiveSettings settings, DateTimeOffset at)
    {
        // H-1 counts from the purchase; a storefront that does not say when it was hands over at once.
        var dated = order.OriginDate == default ? order with { OriginDate = at } : order;
        var course = new Course(null, at).Then(new OrderEvent.Placed(dated, fingerprint));
        return Remorse.EndOf(dated, settings) is { } until && until > at
            ? course.Then(new OrderEvent.Received([])).Then(new OrderEvent.Held(until))
            : course.Release(lines => new OrderEvent.Received(lines));
    }
}
