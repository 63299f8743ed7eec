using System.Reflection;
using System.Text.Json;
using Oms.Contracts.Json;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Channels;
using Oms.Sales.Comments;
using Oms.Sales.Orders.Approving;
using Oms.Sales.Orders.AwaitingAReturn;
using Oms.Sales.Orders.Cancelling;
using Oms.Sales.Payments;
using Oms.Sales.Payments.Answering;
using Oms.Sales.Payments.Exceptions;
using static Oms.Sales.Tests.Example;

namespace Oms.Sales.Tests;

/// <summary>Names and shapes on disk: they are read for as long as there are orders.</summary>
internal sealed class StoringFacts
{
    private static readonly AskedRefund Asked =
        new(Store, Id, "CN00000001", "return", "USD", 11.00m, [new RefundedLine { LineNumber = 1, PaymentReference = "card", Amount = 11.00m }]);

    private static readonly Asked Charged = new(
        1, "capture", 11.00m, [new PartAmount(1, "card", 11.00m)], NextRun: Now, CreditNote: "CN00000001", Message: new() { Gateway = "BANK", Amount = 11.00m, OperationReference = "ST1/100/1" });

    private static readonly Fact[] Examples =
    [
        new OrderEvent.Placed(Order(Physical(1), Shipping(2)), "f"), new OrderEvent.Received([1, 2]), new OrderEvent.Held(Now), new OrderEvent.RemorseEnded([]),
        new OrderEvent.LinesSourced([new AllocatedLine(1, "WH1", News.First, 2)]), new OrderEvent.LinesProgressed([new ProgressedLine(1, "PICKREADY", "PICKREADY")]),
        new OrderEvent.LinesShipped([1]), new OrderEvent.LinesShipped([1, 2], [1]), new OrderEvent.LinesReturned("ST1-100-R01", [1]), new OrderEvent.HeldForReturn(), new OrderEvent.ParentReturned([1]),
        new OrderEvent.LinesCancelled([new CancelledLine(1, "OUTOFSTOCK", 2), new CancelledLine(2, "ASSOCIATEDITEMCANCELLED")]),
        new OrderEvent.Completed("FULLYSHIPPED"),
        new ChannelEvent.Created(new SalesChannel { Id = "ST1", Settings = new ChannelSettings { Sources = ["WH1"] } }),
        new ChannelEvent.Updated(new SalesChannel { Id = "ST1" }), new ChannelEvent.Deleted(),
        new CommentEvent.Added(new OrderComment { OrderId = Id, Comment = "Call back" }),
        new WithdrawalEvent.Requested(new LinesToCancel(Store, Id, [1, 2], "CUSTOMERREQ", true, "agent")), new WithdrawalEvent.Granted([1, 2]), new WithdrawalEvent.Refused([2]),
        new ParentReturnEvent.Noted("REQUESTED"), new ParentReturnEvent.Noted("APPROVED", 9),
        new OrderEvent.HoldPlaced("AGENTHOLD", Now, "agent", "Calls back"), new OrderEvent.HoldPlaced("PENDING_EXTERNAL_VALIDATION"),
        new OrderEvent.HoldEnded("AGENTHOLD", [1], "agent", "Called"), new OrderEvent.HoldEnded("PENDING_REMORSE_TIME"), new OrderEvent.HoldFailed("PENDING_CAPTURE_REPLY", "CAPTUREFAILURE"),
        new OrderEvent.HoldResumed("PENDING_CAPTURE_REPLY"), new OrderEvent.Stopped("REJECTED", "ANALYSTDEFFRAUD", "CANCELLEDBYPAYMENTANDRISK", [1, 2], "analyst", "Stolen card"),
        new OrderEvent.PaymentsMarked([new LinePart(1, "card")], "CAPTURED"),
        new OrderEvent.ShippingAddressChanged(1, [1, 2], new() { Reference = "home", FirstName = "Veronica", City = "Calder", CountryCode = "US" }, "agent"),
        new ApprovalEvent.Asked(Order(), 2, Now), new ApprovalEvent.Answered(false, "analyst", "Stolen card"),
        new PaymentEvent.Opened(Store, Id, new() { Reference = "card", Currency = "USD", Authorized = 11.00m, Method = "CREDITCARD", CaptureFrom = Now }),
        new PaymentEvent.Requested(Charged), new PaymentEvent.AskedAgain(Charged with { Runs = 2, By = "operator" }), new PaymentEvent.Answered(1, true, "notify_captured", "taken", "key 2"),
        new PaymentEvent.SettledByHand(1, true, "mark_captured", "operator", "On the statement"), new PaymentEvent.ExceptionRaised(1, "NOT_CAPTURED", "no"), new PaymentEvent.ExceptionClosed(1, "operator", "seen"),
        new PaymentEvent.RefundAccepted(Asked), new PaymentEvent.Refunded(Asked), new PaymentEvent.RefundRefused(Asked, [new Reason("$.amount", "less", "more")]),
        new UnknownAnswerEvent.Raised(new RaiseException { AnswerId = "a", Topic = "notify_captured", Payment = new() { Amount = 11.00m } }), new UnknownAnswerEvent.Closed("operator", "a test of the gateway's"),
        new GatewayKeyEvent.Used(new OrderOfKey(Store, Id)),
    ];

    [Test]
    public void every_fact_has_a_name_of_its_own_that_never_changes() => Assert.That(
        Facts().Select(fact => fact.GetCustomAttribute<FactNameAttribute>()!.Name), Is.EquivalentTo(new[]
        {
            "order.placed", "order.received", "order.held", "order.remorse_ended", "order.lines_sourced", "order.lines_progressed", "order.lines_shipped",
            "order.lines_cancelled", "order.completed", "order.lines_returned", "order.held_for_return", "order.parent_returned",
            "channel.created", "channel.updated", "channel.deleted", "comments.added",
            "withdrawal.requested", "withdrawal.granted", "withdrawal.refused", "parent_return.noted",
            "order.hold_placed", "order.hold_ended", "order.hold_failed", "order.hold_resumed", "order.stopped", "order.payments_marked", "order.shipping_address_changed", "approval.asked", "approval.answered",
            "payments.opened", "payments.requested", "payments.asked_again", "payments.answered", "payments.settled_by_hand", "payments.exception_raised", "payments.exception_closed",
            "payments.refund_accepted", "payments.refunded", "payments.refund_refused", "unknown_answer.raised", "unknown_answer.closed", "gateway_key.used",
        }));

    [Test]
    public void every_fact_has_an_example_here() => Assert.That(Examples.Select(example => example.GetType()).Distinct(), Is.EquivalentTo(Facts()));

    [TestCaseSource(nameof(Examples))]
    public void every_fact_is_read_back_as_it_was_stored(Fact fact) => Assert.That(
        JsonSerializer.Deserialize(JsonSerializer.Serialize(fact, fact.GetType(), WireJson.Options), fact.GetType(), WireJson.Options), Is.EqualTo(fact));

    [Test]
    public void a_document_is_stored_under_these_names() => Assert.That(
        SalesService.With(new SalesDefaults()).Behaviours.Select(behaviour => behaviour.Alias), Is.EqualTo(new[] { "order", "channel", "comments", "withdrawal", "parent_return", "payments", "unknown_answer", "gateway_key", "approval" }));

    private static IEnumerable<Type> Facts() =>
        typeof(SalesService).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract);
}
