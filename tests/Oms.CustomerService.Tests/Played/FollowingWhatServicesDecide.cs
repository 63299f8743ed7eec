using Oms.Contracts.External.ValidationManagement;
using Oms.Contracts.Postsales;
using Oms.Contracts.Postsales.ReturnManagement;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;
using static Oms.CustomerService.Tests.Played.Bought;

namespace Oms.CustomerService.Tests.Played;

/// <summary>Flows of the facts that Sales, Logistics and Postsales decide on today.</summary>
internal sealed class FollowingWhatServicesDecide
{
    [Test]
    public void an_order_passes_through_all_of_it()
    {
        var services = new PlayedServices(ByMessage with { ExternalValidation = true, RemorseSeconds = 3600, AskAtMost = 100 }).Hear(Order(2))
            .Hear(new Hold { SalesChannelId = "ST1", OrderId = "100", Reason = "calls back", User = "ann" });
        services.Expect("ONHOLD", active: ["Payment validation", "External approval", "Agent's hold", "Remorse time"], complete: ["Creation"]);
        services.Wait(TimeSpan.FromMinutes(20));
        Assert.That(services.Task("Payment validation").Runs, Is.EqualTo(5));
        Assert.That((services.Task("External approval").Runs, services.Task("External approval").NextRun), Is.EqualTo((2, services.Now.AddMinutes(10))));

        services.Hear(services.Valid()).Hear(new Answer { SalesChannelId = "ST1", OrderId = "100", Approved = true });
        services.Expect("ONHOLD", active: ["Agent's hold", "Remorse time"], complete: ["Creation", "Payment validation", "External approval"]);
        services.Hear(new EndHold { SalesChannelId = "ST1", OrderId = "100", User = "ann" }).Wait(TimeSpan.FromHours(1));
        services.Expect("LOGISTICS", active: ["Shipping"], complete: ["Creation", "Payment validation", "External approval", "Agent's hold", "Remorse time", "Allocation"]);

        services.Hear(services.Ships(1));
        services.Expect("LOGISTICS", active: ["Shipping", "Capture"], complete: ["Creation", "Payment validation", "External approval", "Agent's hold", "Remorse time", "Allocation"]);
        services.Hear(services.Captured()).Hear(services.Ships(2));
        services.Expect("LOGISTICSCOMPLETE", active: ["Capture", "Completion"],
            complete: ["Creation", "Payment validation", "External approval", "Agent's hold", "Remorse time", "Allocation", "Shipping"]);
        services.Hear(services.Captured());
        services.Expect("COMPLETE", active: [],
            complete: ["Creation", "Payment validation", "External approval", "Agent's hold", "Remorse time", "Allocation", "Shipping", "Capture", "Completion"]);
        Assert.That(services.Flow.Items.SelectMany(item => item.Tasks).Select(task => task.State), Is.All.AnyOf(TaskState.Complete, TaskState.Skipped));
        Assert.That(services.Flow.Shipments.SelectMany(shipment => shipment.Tasks).Select(task => task.State), Is.All.EqualTo(TaskState.Complete));
    }

    [TestCase(CaptureTimings.EachShipment, "Capture")]
    [TestCase(CaptureTimings.LastShipment, "Capture")]
    [TestCase(CaptureTimings.BeforeShipment, "Capture before shipment")]
    public void one_that_is_paid_outside_is_accepted_with_its_timing(string timing, string task)
    {
        var services = new PlayedServices(new() { CaptureTiming = timing }).Hear(Order());
        services.Expect("LOGISTICS", active: ["Shipping"], complete: ["Creation", "Payment validation", "Allocation", .. timing == CaptureTimings.BeforeShipment ? new[] { task } : []]);
        services.Hear(services.Ships(1));
        services.Expect("COMPLETE", active: [], complete: ["Creation", "Payment validation", "Allocation", "Shipping", task, "Completion"]);
        Assert.That(services.Task("Payment validation").Note, Is.EqualTo("accepted inside"));
    }

    [Test]
    public void a_rejection_from_outside_ends_it()
    {
        var services = new PlayedServices(new() { ExternalValidation = true }).Hear(Order()).Hear(new Answer { SalesChannelId = "ST1", OrderId = "100", Approved = false, ReasonCode = "ANALYSTDEFFRAUD", Reason = "stolen card", User = "rules" });
        services.Expect("REJECTED", active: [], complete: ["Creation", "Payment validation"]);
        Assert.That(services.Task("External approval").LastError, Is.EqualTo("rejected by rules: stolen card"));
    }

    [Test]
    public void a_test_order_is_over_from_the_start()
    {
        var create = Order();
        new PlayedServices(new() { AbortTestOrders = true }).Hear(create with { Order = create.Order with { Addresses = [create.Order.Addresses[0] with { LastName = "Test" }] } })
            .Expect("ABORTED", active: [], complete: ["Creation"]);
    }

    [Test]
    public void a_declined_line_goes_to_another_source_and_what_nobody_has_to_none()
    {
        var services = new PlayedServices(logistics: new() { Sources = ["WH1", "WH2"] }).Hear(Order(2));
        services.Hear(services.Declines(1));
        services.Expect("LOGISTICS", active: ["Shipping"], complete: ["Creation", "Payment validation", "Allocation"]);
        Assert.That(services.Flow.Items[0].Tasks.Select(task => (task.Name, task.State, task.Runs)).Take(2), Is.EqualTo(new[] { ("Allocation", TaskState.Complete, 2), ("Picking", TaskState.Active, 2) }));
        Assert.That(services.Flow.Shipments.Select(shipment => (shipment.SourceId, string.Join(' ', shipment.LineNumbers))), Is.EqualTo(new[] { ("WH1", "1 2"), ("WH2", "1") }));
        services.Hear(services.Declines(1));
        Assert.That(services.Flow.Items[0].Tasks.Select(task => $"{task.State} {task.Note}"), Has.Member("Skipped cancelled: OUTOFSTOCK"));
        services.ExpectLines();
    }

    [Test]
    public void a_return_is_followed_until_the_goods_are_back()
    {
        var services = new PlayedServices().Hear(Order());
        services.Hear(services.Ships(1)).Hear(new Authorize { Return = Back });
        Assert.That(ReturnOf(services), Does.EndWith("waits for the goods"));
        services.Hear(new Received { Return = Back with { Rma = services.Flow.Items[0].Tasks[^1].Note!.Split(' ')[0] } });
        Assert.That(ReturnOf(services), Does.StartWith("Complete"));
        services.ExpectLines();
    }

    private static Return Back => new() { SalesChannelId = "ST1", OrderId = "100", SourceId = "WH1", User = "ann", Lines = [new() { LineNumber = 1, Reason = "SIZE", ReasonDescription = "too small", Condition = "GOOD" }] };

    private static string ReturnOf(PlayedServices services) => services.Flow.Items[0].Tasks[^1] is var task ? $"{task.State} {task.Note}" : "";
}
