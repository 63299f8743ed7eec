using Oms.Contracts.Sales;
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
                ? Refuse(order, missing, isIdTaken: false)
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
        var faults = IntakeRules.Against(order, bytes).ToList();
        var reasons = faults.Concat(Differences.Between(placed, order)).ToList();
        return reasons.Count > 0 ? Refuse(order, reasons, isIdTaken: faults.Count == 0)
            // The channel's creation comes by another queue; that of a child's was seen when its parent was placed.
            : IntakeRules.UnknownChannel(order, channel, defaults) is { } unknown ? order.IsChild() ? Refuse(order, [unknown], isIdTaken: false) : new Decision.TooEarly([unknown])
            : Take(order, fingerprint, EffectiveSettings.Of(channel, defaults), at).Decided(stream);
    }

    /// <summary>Whoever asked for an exchange or a reshipment hears by name that its order was not placed.</summary>
    private static Decision.Refused Refuse(WireOrder order, IEnumerable<Reason> reasons, bool isIdTaken)
    {
        var all = reasons.ToValueList();
        return new(all)
        {
            Tell = order.IsChild()
                ? [new(new ChildRefused { SalesChannelId = order.Store, OrderId = order.Id, OriginalOrderId = order.OriginalOrderId!, IsIdTaken = isIdTaken, Reasons = all })]
                : [],
        };
    }

    private static Course Take(WireOrder order, string fingerprint, ChannelSettings settings, DateTimeOffset at)
    {
        // H-1 counts from the purchase; a storefront that does not say when it was hands over at once.
        var dated = order.OriginDate == default ? order with { OriginDate = at } : order;
        var course = new Course(null, at).Then(new OrderEvent.Placed(dated, fingerprint));
        if (dated.IsExchange() && settings.ExchangeWaitsForReturn == true)
            return course.Then(new OrderEvent.Received([])).Then(new OrderEvent.HeldForReturn());
        return Remorse.EndOf(dated, settings) is { } until && until > at
            ? course.Then(new OrderEvent.Received([])).Then(new OrderEvent.Held(until))
            : course.Release(lines => new OrderEvent.Received(lines));
    }
}
