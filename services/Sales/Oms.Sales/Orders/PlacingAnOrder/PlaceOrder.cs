using Oms.Contracts.Sales.OrderManagement;
using Oms.Sales.Channels;
using Oms.Sales.Payments;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>A storefront hands over a purchase: it is taken, recognised as a repeat (O-9), or refused with every reason.</summary>
internal static class PlaceOrder
{
    public static Handler<Create> Handler(SalesDefaults defaults) => new(
        (message, seen) =>
        {
            var store = defaults.ChannelOr(message.Order.Store);
            return [.. Course.Needs(store, message.Order.Id), Need.ToRead<Channel>(Channel.StreamOf(store)), .. Beginning.Needs(message.Order, store, EffectiveSettings.Of(seen.Find<Channel>(Channel.StreamOf(store)), defaults))];
        },
        (message, seen, occasion) =>
        {
            var order = Normalising.Normalise(message.Order, defaults);
            var stream = Order.StreamOf(order.Store, order.Id);
            return PriceRules.Missing(message.Order).ToList() is { Count: > 0 } missing
                ? Refuse(order, missing, isIdTaken: false)
                : Decide(seen.Find<Order>(stream), seen.Find<Channel>(Channel.StreamOf(order.Store)), order, defaults, occasion.At);
        })
    {
        IsOncePerBody = true,
    };

    private static Decision Decide(Order? placed, Channel? channel, WireOrder order, SalesDefaults defaults, DateTimeOffset at)
    {
        var (fingerprint, bytes) = Fingerprint.Of(order);
        if (placed?.Fingerprint == fingerprint)
            return Decision.Nothing;
        var settings = EffectiveSettings.Of(channel, defaults);
        // What a gateway needs is asked of an order that is one.
        var faults = IntakeRules.Against(order, bytes).ToList() is { Count: > 0 } wrong ? wrong : [.. AgreeingOnTerms.Against(order, settings)];
        var reasons = faults.Concat(Differences.Between(placed, order)).ToList();
        return reasons.Count > 0 ? Refuse(order, reasons, isIdTaken: faults.Count == 0)
            // The channel's creation comes by another queue; that of a child's was seen when its parent was placed.
            : IntakeRules.UnknownChannel(order, channel, defaults) is { } unknown ? order.IsChild() ? Refuse(order, [unknown], isIdTaken: false) : new Decision.TooEarly([unknown])
            : Beginning.Of(order, fingerprint, settings, defaults, at).Decided;
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
}
