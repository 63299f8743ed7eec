using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Payments;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;
using static Oms.Sales.Tests.Paying.Gateway;

namespace Oms.Sales.Tests.Paying;

/// <summary>An operator knows that the money came, and the gateway's answer got lost.</summary>
[Rule("P-7")]
internal sealed class MarkingCaptured
{
    private static readonly MarkCaptured Mark = new() { SalesChannelId = Store, OrderId = Id, Reason = "bank statement 9", User = "operator" };

    [Test]
    public void the_only_capture_that_is_not_settled_is_captured_by_their_word() => Shipped()
        .When(Mark)
        .ThenFacts(typeof(PaymentEvent.SettledByHand), typeof(OrderEvent.PaymentsMarked), typeof(OrderEvent.Completed))
        .ThenIs(s => s.HistoryOf<OrderPayments>(MoneyOf.Stream)[^1], new PaymentEvent.SettledByHand(2, true, "mark_captured", "operator", "bank statement 9"))
        .ThenPaid("1 card 11.00 CAPTURED").ThenStatus("COMPLETE/FULLYSHIPPED")
        .ThenIs(s => s.Operation(2).SettledBy, "operator");

    [Test]
    public void one_that_failed_is_captured_too_and_its_exception_closed() => Shipped().Given(No(2, "capture", 11.00m))
        .When(Mark)
        .ThenExceptions().ThenPaid("1 card 11.00 CAPTURED")
        .ThenIs(s => s.Announced<ExceptionUpdated>()[0].Exception is { Status: "CLOSED", ClosedBy: "operator", Reason: "bank statement 9" }, true);

    [Test]
    public void of_several_its_number_says_which() => TwoShipped()
        .When(Mark).ThenRefused(new Reason("$.operation", "the number of a capture that is not settled; without one there must be one such", "none; not settled: 2, 3"))
        .When(Mark with { Operation = 3 }).ThenPaid("1 card 11.00 CAPTURE_REQUESTED", "2 card 11.00 CAPTURED")
        .When(Mark with { Operation = 3 }).ThenNothing()
        .When(Mark).ThenPaid("1 card 11.00 CAPTURED", "2 card 11.00 CAPTURED");

    [Test]
    public void what_is_no_capture_or_was_given_up_is_refused() => Shipped()
        .When(Mark with { Operation = 1 }).ThenRefused("$.operation")
        .Given(No(2, "capture", 11.00m), Asked.Close(2, "ABANDONED"))
        .When(Mark).ThenRefused("$.operation")
        .When(Mark with { OrderId = "999" }).ThenRefused("$.order_id");

    [Test]
    public void who_and_why_must_be_said() => Shipped()
        .When(Mark with { User = null, Reason = " " }).ThenRefused("$.user", "$.reason")
        .When(Mark with { Reason = new('r', 1001) }).ThenRefused("$.reason");

    [Test]
    public void a_later_yes_agrees_and_a_later_no_is_an_exception() => Shipped().Given(Mark)
        .When(Yes("capture", About(2, 11.00m) with { GatewayResponse = "settled" }))
        .ThenFacts(typeof(PaymentEvent.Answered)).ThenIs(s => s.Operation(2) is { Response: "settled", SettledBy: "operator" }, true)
        .When(No(2, "capture", 11.00m)).ThenRefused("$.payment.operation_reference")
        .WhenTold().ThenExceptions("2 CONTRADICTION").ThenPaid("1 card 11.00 CAPTURED").ThenStatus("COMPLETE/FULLYSHIPPED");

    [Test]
    public void a_mark_that_the_gateway_denies_is_tried_again_or_given_up() => Denied()
        .When(new Retry { SalesChannelId = Store, OrderId = Id, Operation = 2, User = "operator" })
        .ThenPaid("1 card 11.00 CAPTURE_REQUESTED").ThenExceptions()
        .ThenIs(s => s.Operation(2) is { Status: "REQUESTED", SettledBy: null }, true)
        .Given(No(2, "capture", 11.00m), Asked.Close(2, "ABANDONED")).ThenPaid("1 card 11.00 CAPTURE_FAILED");

    [Test]
    public void or_taken_back_at_once_unless_some_of_it_was_given_back() => Denied()
        .When(Asked.Close(2, "ABANDONED")).ThenPaid("1 card 11.00 CAPTURE_FAILED").ThenExceptions();

    [Test]
    public void what_was_given_back_of_it_stays_captured() => Denied().Given(RefundingByGateway.Ask("CN1", (1, 1.00m)))
        .When(Asked.Close(2, "ABANDONED")).ThenRefused("$.outcome")
        .When(new Retry { SalesChannelId = Store, OrderId = Id, Operation = 2, User = "operator" }).ThenRefused("$.operation");

    [Test]
    public void nobody_is_asked_again_for_what_was_marked() => Shipped().Given(Mark).At(Now.AddHours(1))
        .When(new AskAgain { SalesChannelId = Store, OrderId = Id, Operation = 2, Runs = 1 }).ThenNothing();

    private static Scenario Denied() => Shipped().Given(Mark).When(No(2, "capture", 11.00m)).WhenTold();

    private static Scenario Shipped() => Cleared(Custom(), Physical(1)).Given(Request(First, (1, "SHIPPED")));

    private static Scenario TwoShipped() => Cleared(Custom(), Physical(1), Physical(2)).Given(Request(First, (1, "SHIPPED")), Request(Second, (2, "SHIPPED")));
}
