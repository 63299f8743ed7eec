using Oms.Sales.Channels;
using Oms.Sales.Comments;
using Oms.Sales.Orders;
using Oms.Sales.Orders.AwaitingAReturn;
using Oms.Sales.Orders.Cancelling;
using Oms.Sales.Orders.HoldingForRemorse;
using Oms.Sales.Orders.PlacingAnOrder;
using Oms.Sales.Orders.Returning;
using Oms.Sales.Orders.Shipping;
using Oms.Sales.Orders.Sourcing;
using Oms.Sales.Payments;

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
            new Behaviour<Withdrawal, WithdrawalEvent>("withdrawal", Withdrawing.Evolve, Withdrawing.Announce),
            new Behaviour<ParentReturnNote, ParentReturnEvent>("parent_return", ParentReturnNote.Evolve, (_, _) => []),
            new Behaviour<OrderPayments, PaymentEvent>("payments", Refunding.Evolve, Refunding.Announce),
        ],
        [
            PlaceOrder.Handler(defaults),
            FindOrder.Handler(defaults),
            EndingRemorse.Handler(defaults),
            SettlingLines.Handler(defaults),
            TrackingAShipmentRequest.Handler(defaults),
            CancelOrder.Handler(defaults),
            CancelOneLine.Handler(),
            EndingAWithdrawal.Handler(),
            NotingParentReturn.Handler(),
            ReturningLines.Handler(),
            RefundMoney.Handler(),
            AddComment.Handler(defaults),
            ListComments.Handler(defaults),
            CreateChannel.Handler(),
            UpdateChannel.Handler(),
            DeleteChannel.Handler(),
        ]);
}
