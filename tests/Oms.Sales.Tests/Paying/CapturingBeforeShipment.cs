using Oms.Contracts.Sales;
using Oms.Contracts.Sales.PaymentManagement;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.Paying.Gateway;

namespace Oms.Sales.Tests.Paying;

/// <summary>Nothing is sent to a warehouse before its money is there.</summary>
[Rule("P-2")]
internal sealed class CapturingBeforeShipment
{
    private static readonly SalesDefaults First = Custom(CaptureTimings.BeforeShipment);
    private static readonly EndRemorse EndRemorse = new() { SalesChannelId = Store, OrderId = Id };
    private static readonly Cancel Cancel = new() { SalesChannelId = Store, OrderId = Id };

    [Test]
    public void when_nothing_else_holds_it_the_order_waits_for_its_capture() => Placed(First, Physical(1), Shipping(2))
        .When(Yes(1, "validate", 22.00m))
        .ThenStatus("ONHOLD/PENDING_CAPTURE_REPLY")
        .ThenIs(s => s.Announced<Released>().Count, 0)
        .ThenOperations("1 validate SUCCEEDED 22.00", "2 capture REQUESTED 22.00");

    [Test]
    public void with_the_money_it_is_released() => Cleared(First, Physical(1), Shipping(2))
        .When(Yes(2, "capture", 22.00m))
        .ThenIs(s => s.Announced<Released>()[0].LineNumbers, [1])
        .ThenStatus("ONHOLD/PENDING_ALLOCATION")
        .ThenPaid("1 card 11.00 CAPTURED", "2 card 11.00 CAPTURED");

    [Test, Rule("H-2")]
    public void it_is_the_last_of_what_holds_it() => Placed(First with { RemorseSeconds = 3600 }, Physical(1))
        .Given(Yes(1, "validate", 11.00m)).ThenOperations("1 validate SUCCEEDED 11.00").ThenStatus("ONHOLD/PENDING_REMORSE_TIME")
        .At(Now.AddHours(1)).Given(EndRemorse).ThenOperations("1 validate SUCCEEDED 11.00", "2 capture REQUESTED 11.00");

    [Test, Rule("P-7")]
    public void a_capture_that_failed_is_an_error_and_may_be_tried_again() => Cleared(First, Physical(1))
        .Given(No(2, "capture", 11.00m))
        .ThenStatus("ERROR/CAPTUREFAILURE").ThenExceptions("2 NOT_CAPTURED")
        .Given(new Retry { SalesChannelId = Store, OrderId = Id, Operation = 2, User = "operator" })
        .ThenStatus("ONHOLD/PENDING_CAPTURE_REPLY").ThenPaid("1 card 11.00 CAPTURE_REQUESTED").ThenExceptions()
        .Given(Yes(2, "capture", 11.00m))
        .ThenStatus("ONHOLD/PENDING_ALLOCATION");

    [Test]
    public void the_money_may_come_after_all() => Cleared(First, Physical(1))
        .Given(No(2, "capture", 11.00m), Yes(2, "capture", 11.00m))
        .ThenStatus("ONHOLD/PENDING_ALLOCATION").ThenExceptions();

    [Test, Rule("P-7")]
    public void when_it_is_given_up_the_order_is_cancelled_and_the_authorisation_let_go() => Cleared(First, Physical(1), Shipping(2))
        .Given(No(2, "capture", 22.00m), Asked.Close(2, "ABANDONED"))
        .ThenStatus("CANCELLED/CANCELLEDBYPAYMENTANDRISK")
        .ThenLines("1 CANCELLED/CANCELLEDBYPAYMENTANDRISK", "2 CANCELLED/CANCELLEDBYPAYMENTANDRISK")
        .ThenOperations("1 validate SUCCEEDED 22.00", "2 capture ABANDONED 22.00", "3 cancel REQUESTED 22.00");

    [Test, Rule("P-3")]
    public void what_is_cancelled_while_the_answer_is_out_is_captured_and_given_back_later() => Cleared(First, Physical(1), Physical(2))
        .Given(new CancelLine { SalesChannelId = Store, OrderId = Id, LineNumber = 1, Reason = "CUSTOMERREQ" })
        .Given(Yes(2, "capture", 22.00m))
        .ThenPaid("1 card 11.00 CAPTURED", "2 card 11.00 CAPTURED")
        .ThenIs(s => s.LinesOf()[0], "1 CANCELLED/CUSTOMERREQ")
        .When(RefundingByGateway.Ask("CN1", (1, 11.00m))).ThenIs(s => s.Announced<Settled>()[0].Outcome, "PENDING");

    [Test, Rule("C-12")]
    public void what_was_cancelled_before_is_never_asked_for() => Placed(First, Physical(1), Physical(2))
        .Given(new CancelLine { SalesChannelId = Store, OrderId = Id, LineNumber = 1, Reason = "CUSTOMERREQ" })
        .Given(Yes(1, "validate", 22.00m))
        .ThenOperations("1 validate SUCCEEDED 22.00", "2 capture REQUESTED 11.00");

    [Test]
    public void an_agent_may_hold_it_meanwhile_and_nothing_is_captured_twice() => Cleared(First, Physical(1))
        .Given(new Hold { SalesChannelId = Store, OrderId = Id, Reason = "call the customer", User = "agent" }, Yes(2, "capture", 11.00m))
        .ThenStatus("ONHOLD/AGENTHOLD")
        .Given(new EndHold { SalesChannelId = Store, OrderId = Id, User = "agent" })
        .ThenStatus("ONHOLD/PENDING_ALLOCATION")
        .ThenOperations("1 validate SUCCEEDED 11.00", "2 capture SUCCEEDED 11.00");

    [Test]
    public void what_is_paid_outside_is_taken_with_it_and_holds_nothing_by_itself() => SalesScenario.WithMoney(First)
        .Given(Create(AgreeingHowItIsPaid.Mixed(7.00m)), Yes(1, "validate", 7.00m))
        .ThenOperations("1 validate SUCCEEDED 7.00", "2 capture SUCCEEDED 15.00 inside", "3 capture REQUESTED 7.00")
        .ThenPaid("1 voucher 4.00 CAPTURED", "1 card 7.00 CAPTURE_REQUESTED", "2 voucher 11.00 CAPTURED")
        .Given(Create(Order() with { Id = "101" }))
        .ThenIs(s => s.Find<Order>("ST1/101")!.Status(), OrderStatus.Received);

    [Test]
    public void an_order_cancelled_while_the_answer_is_out_is_let_go_only_when_that_is_no() => Cleared(First, Physical(1))
        .Given(Cancel).ThenOperations("1 validate SUCCEEDED 11.00", "2 capture REQUESTED 11.00")
        .Given(No(2, "capture", 11.00m)).ThenOperations("1 validate SUCCEEDED 11.00", "2 capture FAILED 11.00", "3 cancel REQUESTED 11.00");

    [Test, Rule("P-3")]
    public void and_is_given_back_by_a_refund_when_that_is_yes() => Cleared(First, Physical(1))
        .Given(Cancel, Yes(2, "capture", 11.00m))
        .ThenOperations("1 validate SUCCEEDED 11.00", "2 capture SUCCEEDED 11.00")
        .ThenPaid("1 card 11.00 CAPTURED").ThenStatus("CANCELLED/CUSTOMERREQ");

    [Test]
    public void a_capture_of_an_authorisation_that_was_let_go_is_not_tried_again() => Cleared(First, Physical(1))
        .Given(Cancel, No(2, "capture", 11.00m))
        .When(new Retry { SalesChannelId = Store, OrderId = Id, Operation = 2, User = "operator" })
        .ThenRefused("$.operation");
}
