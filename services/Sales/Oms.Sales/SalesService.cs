using Oms.Sales.Channels;
using Oms.Sales.Comments;
using Oms.Sales.Orders;
using Oms.Sales.Orders.AwaitingAReturn;
using Oms.Sales.Orders.Approving;
using Oms.Sales.Orders.Cancelling;
using Oms.Sales.Orders.Holding;
using Oms.Sales.Orders.HoldingForRemorse;
using Oms.Sales.Orders.PlacingAnOrder;
using Oms.Sales.Orders.Readdressing;
using Oms.Sales.Orders.Returning;
using Oms.Sales.Orders.Shipping;
using Oms.Sales.Orders.Sourcing;
using Oms.Sales.Payments;
using Oms.Sales.Payments.Answering;
using Oms.Sales.Payments.Charging;
using Oms.Sales.Payments.Exceptions;

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
            new Behaviour<OrderPayments, PaymentEvent>("payments", PaymentFold.Evolve, PaymentAnnouncements.Announce)
            {
                Measures = [new("oms.payments.exceptions", "{operation}", "Payment operations that need a person.", ListExceptions.Column, money => ((OrderPayments)money).Exceptions())],
            },
            new Behaviour<UnknownAnswer, UnknownAnswerEvent>("unknown_answer", UnknownAnswer.Evolve, UnknownAnswer.Announce)
            {
                Measures = [new("oms.payments.unknown_answers", "{answer}", "Answers of gateways that belong to nothing and need a person.", ListExceptions.Column, answer => ((UnknownAnswer)answer).ClosedAt is null ? 1 : 0)],
            },
            new Behaviour<GatewayKey, GatewayKeyEvent>("gateway_key", GatewayKey.Evolve, (_, _) => []),
            new Behaviour<Approval, ApprovalEvent>("approval", Approval.Evolve, Approval.Announce),
        ],
        [
            PlaceOrder.Handler(defaults),
            FindOrder.Handler(defaults),
            EndingRemorse.Handler(defaults),
            SettlingLines.Handler(defaults),
            TrackingAShipmentRequest.Handler(defaults),
            CancelOrder.Handler(defaults),
            CancelOneLine.Handler(defaults),
            EndingAWithdrawal.Handler(defaults),
            NotingParentReturn.Handler(defaults),
            ReturningLines.Handler(),
            ChangingTheAddress.Handler(defaults),
            RefundMoney.Handler(defaults),
            FindMoney.Handler(defaults),
            AskingAgain.Handler(defaults),
            CaptureWhenDue.Handler(defaults),
            RaisingExceptions.Handler(),
            ListExceptions.Handler(),
            .. AnsweringOperations.Handlers(defaults),
            .. HandExceptions.Handlers(defaults),
            .. HoldingByHand.Handlers(defaults),
            .. ApprovingOrders.Handlers(defaults),
            AddComment.Handler(defaults),
            ListComments.Handler(defaults),
            CreateChannel.Handler(),
            UpdateChannel.Handler(),
            DeleteChannel.Handler(),
        ]);
}
