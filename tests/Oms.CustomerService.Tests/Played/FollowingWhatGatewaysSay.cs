using Oms.Contracts.Sales;
using Oms.Contracts.Sales.PaymentManagement;
using static Oms.CustomerService.Tests.Played.Bought;

namespace Oms.CustomerService.Tests.Played;

/// <summary>Flows of orders whose gateway is asked by message, as Sales decides on its answers today.</summary>
internal sealed class FollowingWhatGatewaysSay
{
    [Test]
    public void a_gateway_that_says_no_ends_it()
    {
        var services = new PlayedServices(ByMessage).Hear(Order());
        services.Hear(services.Invalid());
        services.Expect("REJECTED", active: [], complete: ["Creation"]);
        Assert.That((services.Task("Payment validation").LastError, services.Task("Payment validation").Note), Is.EqualTo(("insufficient funds", "the order is REJECTED/PAYMENT_AUTH_FAIL")));
    }

    [Test]
    public void one_that_says_nothing_is_an_error_until_it_is_tried_again()
    {
        var services = new PlayedServices(ByMessage).Hear(Order()).Wait(TimeSpan.FromHours(1));
        services.Expect("ERROR", active: [], complete: ["Creation"], wrong: ["Payment validation"]);
        services.Hear(new Retry { SalesChannelId = "ST1", OrderId = "100", Operation = 1, User = "ann" });
        services.Expect("ONHOLD", active: ["Payment validation"], complete: ["Creation"]);
        services.Hear(services.Valid());
        services.Expect("LOGISTICS", active: ["Shipping"], complete: ["Creation", "Payment validation", "Allocation"]);
        Assert.That(services.Task("Payment validation").Runs, Is.EqualTo(3));
    }

    [Test]
    public void money_that_is_taken_before_the_shipment_holds_it_and_a_person_may_mark_it_as_paid()
    {
        var services = new PlayedServices(ByMessage with { CaptureTiming = CaptureTimings.BeforeShipment }).Hear(Order());
        services.Hear(services.Valid());
        services.Expect("ONHOLD", active: ["Capture before shipment"], complete: ["Creation", "Payment validation"]);
        services.Hear(services.NotCaptured());
        services.Expect("ERROR", active: [], complete: ["Creation", "Payment validation"], wrong: ["Capture before shipment"]);
        services.Hear(new MarkCaptured { SalesChannelId = "ST1", OrderId = "100", Reason = "seen at the bank", User = "ann" });
        services.Expect("LOGISTICS", active: ["Shipping"], complete: ["Creation", "Payment validation", "Capture before shipment", "Allocation"]);
        Assert.That(services.Task("Capture before shipment").Note, Is.EqualTo("settled by ann: seen at the bank"));
        services.Hear(services.Ships(1));
        services.Expect("COMPLETE", active: [], complete: ["Creation", "Payment validation", "Capture before shipment", "Allocation", "Shipping", "Completion"]);
    }

    [Test]
    public void a_capture_that_fails_is_an_error_until_a_person_gives_it_up()
    {
        var services = new PlayedServices(ByMessage).Hear(Order());
        services.Hear(services.Valid()).Hear(services.Ships(1)).Hear(services.NotCaptured());
        services.Expect("LOGISTICSCOMPLETE", active: ["Completion"], complete: ["Creation", "Payment validation", "Allocation", "Shipping"], wrong: ["Capture"]);
        services.Hear(new CloseException { SalesChannelId = "ST1", OrderId = "100", Operation = 2, Outcome = ExceptionOutcome.Abandoned, Reason = "a gift", User = "ann" });
        services.Expect("COMPLETE", active: [], complete: ["Creation", "Payment validation", "Allocation", "Shipping", "Completion"]);
    }

    [Test]
    public void what_is_reserved_for_an_order_that_is_cancelled_is_let_go()
    {
        var services = new PlayedServices(ByMessage with { RemorseSeconds = 3600 }).Hear(Order());
        services.Hear(services.Valid()).Hear(new Contracts.Sales.OrderManagement.Cancel { SalesChannelId = "ST1", OrderId = "100", User = "ann" });
        services.Expect("CANCELLED", active: ["Capture"], complete: ["Creation", "Payment validation"]);
        services.Hear(services.LetGo());
        services.Expect("CANCELLED", active: [], complete: ["Creation", "Payment validation"]);
    }
}
