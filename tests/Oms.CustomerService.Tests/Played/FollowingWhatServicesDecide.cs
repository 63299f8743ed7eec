using Oms.Contracts.External.ValidationManagement;
using Oms.Contracts.Postsales;
using Oms.Contracts.Postsales.ReturnManagement;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Contracts.Sales.PaymentManagement;
using static Oms.CustomerService.Tests.Played.Bought;

namespace Oms.CustomerService.Tests.Played;

/// <summary>Flows of the facts that Sales, Logistics and Postsales decide on today.</summary>
internal sealed class FollowingWhatServicesDecide
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Test]
    public void an_order_passes_through_all_of_it()
    {
        var services = new PlayedServices(ByMessage with { ExternalValidation = true, RemorseSeconds = 3600, AskAtMost = 100 }).Hear(Order(2))
            .Hear(new Hold { SalesChannelId = "ST1", OrderId = "100", Reason = "calls back", User = "ann" });
        Expect(services, "ONHOLD", active: ["Payment validation", "External approval", "Agent's hold", "Remorse time"], complete: ["Creation"]);
        services.Wait(TimeSpan.FromMinutes(20));
        Assert.That(Task(services, "Payment validation").Runs, Is.EqualTo(5));
        Assert.That((Task(services, "External approval").Runs, Task(services, "External approval").NextRun), Is.EqualTo((2, services.Now.AddMinutes(10))));

        services.Hear(services.Valid()).Hear(new Answer { SalesChannelId = "ST1", OrderId = "100", Approved = true });
        Expect(services, "ONHOLD", active: ["Agent's hold", "Remorse time"], complete: ["Creation", "Payment validation", "External approval"]);
        services.Hear(new EndHold { SalesChannelId = "ST1", OrderId = "100", User = "ann" }).Wait(Hour);
        Expect(services, "LOGISTICS", active: ["Shipping"], complete: ["Creation", "Payment validation", "External approval", "Agent's hold", "Remorse time", "Allocation"]);

        services.Hear(services.Ships(1));
        Expect(services, "LOGISTICS", active: ["Shipping", "Capture"], complete: ["Creation", "Payment validation", "External approval", "Agent's hold", "Remorse time", "Allocation"]);
        services.Hear(services.Captured()).Hear(services.Ships(2));
        Expect(services, "LOGISTICSCOMPLETE", active: ["Capture", "Completion"],
            complete: ["Creation", "Payment validation", "External approval", "Agent's hold", "Remorse time", "Allocation", "Shipping"]);
        services.Hear(services.Captured());
        Expect(services, "COMPLETE", active: [],
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
        Expect(services, "LOGISTICS", active: ["Shipping"], complete: ["Creation", "Payment validation", "Allocation", .. timing == CaptureTimings.BeforeShipment ? new[] { task } : []]);
        services.Hear(services.Ships(1));
        Expect(services, "COMPLETE", active: [], complete: ["Creation", "Payment validation", "Allocation", "Shipping", task, "Completion"]);
        Assert.That(Task(services, "Payment validation").Note, Is.EqualTo("accepted inside"));
    }

    [Test]
    public void a_gateway_that_says_no_ends_it()
    {
        var services = new PlayedServices(ByMessage).Hear(Order());
        services.Hear(services.Invalid());
        Expect(services, "REJECTED", active: [], complete: ["Creation"]);
        Assert.That((Task(services, "Payment validation").LastError, Task(services, "Payment validation").Note), Is.EqualTo(("insufficient funds", "the order is REJECTED/PAYMENT_AUTH_FAIL")));
    }

    [Test]
    public void one_that_says_nothing_is_an_error_until_it_is_tried_again()
    {
        var services = new PlayedServices(ByMessage).Hear(Order()).Wait(Hour);
        Expect(services, "ERROR", active: [], complete: ["Creation"], wrong: ["Payment validation"]);
        services.Hear(new Retry { SalesChannelId = "ST1", OrderId = "100", Operation = 1, User = "ann" });
        Expect(services, "ONHOLD", active: ["Payment validation"], complete: ["Creation"]);
        services.Hear(services.Valid());
        Expect(services, "LOGISTICS", active: ["Shipping"], complete: ["Creation", "Payment validation", "Allocation"]);
        Assert.That(Task(services, "Payment validation").Runs, Is.EqualTo(3));
    }

    [Test]
    public void money_that_is_taken_before_the_shipment_holds_it_and_a_person_may_mark_it_as_paid()
    {
        var services = new PlayedServices(ByMessage with { CaptureTiming = CaptureTimings.BeforeShipment }).Hear(Order());
        services.Hear(services.Valid());
        Expect(services, "ONHOLD", active: ["Capture before shipment"], complete: ["Creation", "Payment validation"]);
        services.Hear(services.NotCaptured());
        Expect(services, "ERROR", active: [], complete: ["Creation", "Payment validation"], wrong: ["Capture before shipment"]);
        services.Hear(new MarkCaptured { SalesChannelId = "ST1", OrderId = "100", Reason = "seen at the bank", User = "ann" });
        Expect(services, "LOGISTICS", active: ["Shipping"], complete: ["Creation", "Payment validation", "Capture before shipment", "Allocation"]);
        Assert.That(Task(services, "Capture before shipment").Note, Is.EqualTo("settled by ann: seen at the bank"));
        services.Hear(services.Ships(1));
        Expect(services, "COMPLETE", active: [], complete: ["Creation", "Payment validation", "Capture before shipment", "Allocation", "Shipping", "Completion"]);
    }

    [Test]
    public void a_capture_that_fails_is_an_error_until_a_person_gives_it_up()
    {
        var services = new PlayedServices(ByMessage).Hear(Order());
        services.Hear(services.Valid()).Hear(services.Ships(1)).Hear(services.NotCaptured());
        Expect(services, "LOGISTICSCOMPLETE", active: ["Completion"], complete: ["Creation", "Payment validation", "Allocation", "Shipping"], wrong: ["Capture"]);
        services.Hear(new CloseException { SalesChannelId = "ST1", OrderId = "100", Operation = 2, Outcome = ExceptionOutcome.Abandoned, Reason = "a gift", User = "ann" });
        Expect(services, "COMPLETE", active: [], complete: ["Creation", "Payment validation", "Allocation", "Shipping", "Completion"]);
    }

    [Test]
    public void what_is_reserved_for_an_order_that_is_cancelled_is_let_go()
    {
        var services = new PlayedServices(ByMessage with { RemorseSeconds = 3600 }).Hear(Order());
        services.Hear(services.Valid()).Hear(new Contracts.Sales.OrderManagement.Cancel { SalesChannelId = "ST1", OrderId = "100", User = "ann" });
        Expect(services, "CANCELLED", active: ["Capture"], complete: ["Creation", "Payment validation"]);
        services.Hear(services.LetGo());
        Expect(services, "CANCELLED", active: [], complete: ["Creation", "Payment validation"]);
    }

    [Test]
    public void a_rejection_from_outside_ends_it()
    {
        var services = new PlayedServices(new() { ExternalValidation = true }).Hear(Order()).Hear(new Answer { SalesChannelId = "ST1", OrderId = "100", Approved = false, ReasonCode = "ANALYSTDEFFRAUD", Reason = "stolen card", User = "rules" });
        Expect(services, "REJECTED", active: [], complete: ["Creation", "Payment validation"]);
        Assert.That(Task(services, "External approval").LastError, Is.EqualTo("rejected by rules: stolen card"));
    }

    [Test]
    public void a_test_order_is_over_from_the_start()
    {
        var create = Order();
        Expect(new PlayedServices(new() { AbortTestOrders = true }).Hear(create with { Order = create.Order with { Addresses = [create.Order.Addresses[0] with { LastName = "Test" }] } }),
            "ABORTED", active: [], complete: ["Creation"]);
    }

    [Test]
    public void a_declined_line_goes_to_another_source_and_what_nobody_has_to_none()
    {
        var services = new PlayedServices(logistics: new() { Sources = ["WH1", "WH2"] }).Hear(Order(2));
        services.Hear(services.Declines(1));
        Expect(services, "LOGISTICS", active: ["Shipping"], complete: ["Creation", "Payment validation", "Allocation"]);
        Assert.That(services.Flow.Items[0].Tasks.Select(task => (task.Name, task.State, task.Runs)).Take(2), Is.EqualTo(new[] { ("Allocation", TaskState.Complete, 2), ("Picking", TaskState.Active, 2) }));
        Assert.That(services.Flow.Shipments.Select(shipment => (shipment.SourceId, string.Join(' ', shipment.LineNumbers))), Is.EqualTo(new[] { ("WH1", "1 2"), ("WH2", "1") }));
        services.Hear(services.Declines(1));
        Assert.That(services.Flow.Items[0].Tasks.Select(task => $"{task.State} {task.Note}"), Has.Member("Skipped cancelled: OUTOFSTOCK"));
        Statuses(services);
    }

    [Test]
    public void a_return_is_followed_until_the_goods_are_back()
    {
        var services = new PlayedServices().Hear(Order());
        services.Hear(services.Ships(1)).Hear(new Authorize { Return = Back });
        Assert.That(ReturnOf(services), Does.EndWith("waits for the goods"));
        services.Hear(new Received { Return = Back with { Rma = services.Flow.Items[0].Tasks[^1].Note!.Split(' ')[0] } });
        Assert.That(ReturnOf(services), Does.StartWith("Complete"));
        Statuses(services);
    }

    private static Return Back => new() { SalesChannelId = "ST1", OrderId = "100", SourceId = "WH1", User = "ann", Lines = [new() { LineNumber = 1, Reason = "SIZE", ReasonDescription = "too small", Condition = "GOOD" }] };

    private static string ReturnOf(PlayedServices services) => services.Flow.Items[0].Tasks[^1] is var task ? $"{task.State} {task.Note}" : "";

    private static FlowTask Task(PlayedServices services, string name) => services.Flow.Tasks.Single(task => task.Name == name);

    /// <summary>The order's status, and every task that is not Waiting or Skipped; an order that is through waits for nothing.</summary>
    private static void Expect(PlayedServices services, string status, string[] active, string[] complete, string[]? wrong = null)
    {
        Assert.That(services.Order.Status, Is.EqualTo(status));
        Assert.That(Names(services, TaskState.Active), Is.EquivalentTo(active));
        Assert.That(Names(services, TaskState.Complete), Is.EquivalentTo(complete));
        Assert.That(Names(services, TaskState.Error), Is.EquivalentTo(wrong ?? []));
        if (status is "COMPLETE" or "CANCELLED" or "REJECTED" or "ABORTED")
            Assert.That(Names(services, TaskState.Waiting), Is.Empty);
        Statuses(services);
    }

    /// <summary>Lines are where Sales says they are.</summary>
    private static void Statuses(PlayedServices services) => Assert.That(
        services.Flow.Items.Select(item => $"{item.LineNumber} {item.Sku} {item.Status}/{item.StatusReason}"),
        Is.EqualTo(services.Order.Lines.Select(line => $"{line.LineNumber} {line.Sku} {line.Status}/{line.StatusReason}")));

    private static IEnumerable<string> Names(PlayedServices services, TaskState state) => services.Flow.Tasks.Where(task => task.State == state).Select(task => task.Name);
}
