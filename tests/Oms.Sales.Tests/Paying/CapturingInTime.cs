using Oms.Contracts.Payments.PaymentsManagement;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.PaymentManagement;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;
using static Oms.Sales.Tests.Paying.Gateway;

namespace Oms.Sales.Tests.Paying;

/// <summary>Lines 1 and 2 ship apart, 3 is a service of 2, 4 the shipping line, 5 a download.</summary>
[Rule("P-2")]
internal sealed class CapturingInTime
{
    private static readonly OrderLine[] Lines = [Physical(1), Physical(2), Service(3, 2), Shipping(4), Virtual(5)];

    [Test]
    public void after_each_shipment_what_shipped_is_asked_for() => Released(CaptureTimings.EachShipment)
        .ThenOperations("1 validate SUCCEEDED 55.00", "2 capture REQUESTED 11.00")
        .Given(Request(First, (1, "SHIPPED")))
        .ThenOperations("1 validate SUCCEEDED 55.00", "2 capture REQUESTED 11.00", "3 capture REQUESTED 22.00")
        .Given(Request(Second, (2, "SHIPPED")))
        .ThenOperations("1 validate SUCCEEDED 55.00", "2 capture REQUESTED 11.00", "3 capture REQUESTED 22.00", "4 capture REQUESTED 22.00")
        .ThenIs(s => s.Announced<Capture>()[0].Payment.Lines!.Select(line => line.LineNumber).ToValueList(), [2, 3])
        .ThenPaid("1 card 11.00 CAPTURE_REQUESTED", "2 card 11.00 CAPTURE_REQUESTED", "3 card 11.00 CAPTURE_REQUESTED", "4 card 11.00 CAPTURE_REQUESTED", "5 card 11.00 CAPTURE_REQUESTED");

    [Test]
    public void after_the_last_shipment_all_that_shipped_is_asked_for_at_once() => Released(CaptureTimings.LastShipment)
        .Given(Request(First, (1, "SHIPPED")))
        .ThenOperations("1 validate SUCCEEDED 55.00")
        .Given(Request(Second, (2, "SHIPPED")))
        .ThenOperations("1 validate SUCCEEDED 55.00", "2 capture REQUESTED 55.00");

    [Test, Rule("C-12")]
    public void lines_that_are_cancelled_shrink_what_is_captured() => Released(CaptureTimings.LastShipment)
        .Given(Request(First, (1, "SHIPPED")), Settled(OutOfStock(2)))
        .ThenOperations("1 validate SUCCEEDED 55.00", "2 capture REQUESTED 33.00")
        .ThenPaid("1 card 11.00 CAPTURE_REQUESTED", "2 card 11.00", "3 card 11.00", "4 card 11.00 CAPTURE_REQUESTED", "5 card 11.00 CAPTURE_REQUESTED");

    [Test]
    public void with_days_a_last_shipment_before_them_is_first() => Released(CaptureTimings.Days)
        .Given(Request(First, (1, "SHIPPED"))).ThenOperations("1 validate SUCCEEDED 55.00")
        .Given(Request(Second, (2, "SHIPPED"))).ThenOperations("1 validate SUCCEEDED 55.00", "2 capture REQUESTED 55.00");

    [Test]
    public void after_the_days_what_is_left_is_asked_for_shipped_or_not() => Released(CaptureTimings.Days)
        .Given(Request(First, (1, "SHIPPED")))
        .At(Now.AddDays(7).AddSeconds(-1)).When(Due).ThenTooEarly("$")
        .At(Now.AddDays(7)).Given(Due)
        .ThenOperations("1 validate SUCCEEDED 55.00", "2 capture REQUESTED 55.00")
        .When(Due).ThenNothing();

    [Test]
    public void the_days_begin_when_the_order_is_placed() => SalesScenario.WithMoney(Custom(CaptureTimings.Days) with { CaptureDays = 3 })
        .When(Create(Bought(Physical(1))))
        .ThenIs(s => s.Timers().Select(timer => timer.Due).Max(), Now.AddDays(3));

    [Test]
    public void an_order_that_is_held_then_is_charged_when_it_goes_on() => Placed(Custom(CaptureTimings.Days), Physical(1))
        .At(Now.AddDays(8)).Given(Due)
        .ThenOperations("1 validate REQUESTED 11.00")
        .Given(Yes(1, "validate", 11.00m))
        .ThenOperations("1 validate SUCCEEDED 11.00", "2 capture REQUESTED 11.00");

    [Test, Rule("P-3")]
    public void what_was_captured_after_the_days_stays_captured_when_it_is_cancelled_and_is_not_voided() => Released(CaptureTimings.Days)
        .At(Now.AddDays(7)).Given(Due, Yes(2, "capture", 55.00m))
        .Given(Settled(OutOfStock(1), OutOfStock(2)))
        .ThenPaid("1 card 11.00 CAPTURED", "2 card 11.00 CAPTURED", "3 card 11.00 CAPTURED", "4 card 11.00 CAPTURED", "5 card 11.00 CAPTURED")
        .ThenOperations("1 validate SUCCEEDED 55.00", "2 capture SUCCEEDED 55.00");

    [TestCase(CaptureTimings.EachShipment), TestCase(CaptureTimings.LastShipment), TestCase(CaptureTimings.Days), TestCase(CaptureTimings.BeforeShipment)]
    public void it_is_complete_only_when_its_captures_are_settled(string timing) => Cleared(Custom(timing), Physical(1))
        .Given(timing == CaptureTimings.BeforeShipment ? [Yes(2, "capture", 11.00m)] : [])
        .Given(Request(First, (1, "SHIPPED")))
        .ThenStatus(timing == CaptureTimings.BeforeShipment ? "COMPLETE/FULLYSHIPPED" : "LOGISTICSCOMPLETE/FULLYSHIPPED")
        .Given(Yes(2, "capture", 11.00m))
        .ThenStatus("COMPLETE/FULLYSHIPPED")
        .ThenPaid("1 card 11.00 CAPTURED");

    [TestCase("DONE", "CAPTURED"), TestCase("ABANDONED", "CAPTURE_FAILED"), Rule("P-7")]
    public void a_capture_that_failed_holds_the_end_back_until_a_person_settles_it(string outcome, string paid) => Cleared(Custom(), Physical(1))
        .Given(Request(First, (1, "SHIPPED")), No(2, "capture", 11.00m))
        .ThenPaid("1 card 11.00 CAPTURE_FAILED").ThenExceptions("2 NOT_CAPTURED").ThenStatus("LOGISTICSCOMPLETE/FULLYSHIPPED")
        .Given(Asked.Close(2, outcome))
        .ThenPaid($"1 card 11.00 {paid}").ThenExceptions().ThenStatus("COMPLETE/FULLYSHIPPED");

    [Test, Rule("P-7")]
    public void a_capture_that_failed_is_tried_again_under_its_reference() => Cleared(Custom(), Physical(1))
        .Given(Request(First, (1, "SHIPPED")), No(2, "capture", 11.00m))
        .When(new Retry { SalesChannelId = Store, OrderId = Id, Operation = 2, User = "operator" })
        .ThenIs(s => s.Announced<Capture>()[0].Payment.OperationReference, "ST1/100/2")
        .ThenPaid("1 card 11.00 CAPTURE_REQUESTED").ThenExceptions()
        .Given(Yes(2, "capture", 11.00m)).ThenStatus("COMPLETE/FULLYSHIPPED");

    [Test, Rule("C-12")]
    public void money_that_nobody_wants_any_longer_keeps_no_order_open_and_needs_nobody() => Cleared(Custom("days") with { CaptureDays = 1 }, Physical(1))
        .At(Now.AddDays(1)).Given(Due)
        .When(Request(First, (1, "CANCELLED"))).ThenStatus("COMPLETE/FULLYCANCELLED")
        .When(No(2, "capture", 11.00m)).ThenExceptions()
        .ThenIs(s => s.Operation(3).Command, "cancel");

    private static CaptureDue Due => new() { SalesChannelId = Store, OrderId = Id };

    private static Scenario Released(string timing) => Cleared(Custom(timing), Lines);
}
