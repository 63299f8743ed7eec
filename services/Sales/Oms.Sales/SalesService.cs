using Oms.Sales.Channels;
using Oms.Sales.Comments;
using Oms.Sales.Orders;
using Oms.Sales.Orders.HoldingForRemorse;
using Oms.Sales.Orders.PlacingAnOrder;
using Oms.Sales.Orders.Shipping;
using Oms.Sales.Orders.Sourcing;

namespace Oms.Sales;

/// <summary>Sales as data: what it keeps and what it does with each message.</summary>
public static class SalesService
{
    public static Service With(SalesDefaults defaults) => new(
        Party.Sales,
        [
            new Behaviour<Order, OrderEvent>("order", OrderFold.Evolve, OrderAnnouncements.Announce),
            new Behaviour<Channel, ChannelEvent>("channel", ChannelFold.Evolve, (channel, fact) => ChannelAnnouncements.Announce(channel, fact, defaults)),
            new Behaviour<OrderComments, CommentEvent>("comments", CommentFold.Evolve, (_, _) => []),
        ],
        [
            PlaceOrder.Handler(defaults),
            FindOrder.Handler(defaults),
            EndingRemorse.Handler(defaults),
            SettlingLines.Handler(defaults),
            TrackingAShipmentRequest.Handler(defaults),
            AddComment.Handler(defaults),
            ListComments.Handler(defaults),
            CreateChannel.Handler(),
            UpdateChannel.Handler(),
            DeleteChannel.Handler(),
        ]);
}
