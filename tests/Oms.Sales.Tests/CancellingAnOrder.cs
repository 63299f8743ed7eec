using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;

namespace Oms.Sales.Tests;

internal sealed class CancellingAnOrder
{
    private static readonly SalesDefaults AnHour = new() { RemorseSeconds = 3600 };
    private static readonly Cancel Cancel = new() { OrderId = Id, SalesChannelId = Store, User = "agent" };
    private static readonly EndRemorse End = new() { SalesChannelId = Store, OrderId = Id };

    [Test, Rule("C-1"), Rule("C-14"), Rule("H-2")]
    public void in_remorse_all_of_it_is_cancelled_at_once() => SalesScenario.Begin(AnHour)
        .Given(Create(Physical(1), Service(2, 1), Virtual(3), Service(4), Shipping(5)))
        .When(Cancel)
        .Then(new OrderEvent.LinesCancelled([Customer(1), Associated(2), Customer(3), Associated(4), Associated(5)]))
        .ThenStatus("CANCELLED/CUSTOMERREQ");

    [Test]
    public void each_line_is_announced_beside_the_order() => SalesScenario.Begin(AnHour)
        .Given(Create(Physical(7), Shipping(8) with { Id = "SHIPPING" }))
        .When(Cancel)
        .ThenAnnounces(typeof(Updated), typeof(LineCancelled), typeof(LineCancelled))
        .ThenIs(s => s.Announced<LineCancelled>()[1], new LineCancelled { OrderId = Id, SalesChannelId = Store, OrderLineId = "SHIPPING", LineNumber = 8 });

    [Test, Rule("C-14")]
    public void an_order_of_bundles_downloads_or_services_alone_is_cancelled_whole() => SalesScenario.Begin(AnHour)
        .Given(Create(Bundle(1), Part(2, 1), Virtual(3, 1)))
        .When(Cancel)
        .Then(new OrderEvent.LinesCancelled([Customer(1), Customer(2), Customer(3)]))
        .ThenStatus("CANCELLED/CUSTOMERREQ")
        .Given(Create(Order(Service(1), Shipping(2)) with { Id = "101" }))
        .When(Cancel with { OrderId = "101" })
        .Then(new OrderEvent.LinesCancelled([Customer(1), Customer(2)]));

    [Test]
    public void the_timer_of_a_cancelled_order_finds_nothing_to_release() => SalesScenario.Begin(AnHour)
        .Given(Create(), Cancel).At(Now.AddHours(1))
        .When(End).ThenNothing();

    [Test]
    public void a_cancel_of_what_is_cancelled_changes_nothing() => SalesScenario.Begin(AnHour)
        .Given(Create(), Cancel)
        .When(Cancel).ThenNothing();

    [Test, Rule("C-10"), Rule("C-11")]
    public void once_logistics_has_the_order_it_is_asked_in_the_name_of_who_cancels() => SalesScenario.Begin()
        .Given(Create(Physical(1), Service(2, 1), Virtual(3) with { ProductType = "PHYSICAL" }, Shipping(4)))
        .When(Cancel)
        .ThenAnnounces(new Outgoing(new Withdraw { SalesChannelId = Store, OrderId = Id, LineNumbers = [1, 3], User = "agent" }))
        .ThenStatus("RECEIVED/IMPORTED");

    [Test]
    public void a_cancel_that_names_no_channel_means_the_default_one() => SalesScenario.Begin()
        .Given(Create(Order() with { Store = "" }))
        .When(new Cancel { OrderId = Id })
        .ThenIs(s => s.Announced<Withdraw>()[0].SalesChannelId, "default");

    [Test, Rule("C-8"), Rule("C-10")]
    public void while_a_warehouse_holds_a_line_it_is_refused() => SalesScenario.Begin()
        .Given(Create(Physical(1), Physical(2)), Settled(Sourced(1), Waiting(2)))
        .When(Cancel)
        .ThenRefused(new Reason("$.order_id", "what no warehouse holds; cancel in the warehouse", "line 1 in ST1-100-01"));

    [Test, Rule("C-8")]
    public void a_declined_line_is_in_no_warehouse() => SalesScenario.Begin()
        .Given(Create(Physical(1)), Settled(Sourced(1)), Request(First, (1, "PICKDECLINED")))
        .When(Cancel)
        .ThenIs(s => s.Announced<Withdraw>()[0].LineNumbers, [1]);

    [Test, Rule("C-3"), Rule("C-7")]
    public void what_the_customer_collects_is_asked_for_until_the_shop_begins() => SalesScenario.Begin()
        .Given(Create(Physical(1) with { PickupLocation = "WH1" }), Settled(Sourced(1)))
        .When(Cancel).ThenIs(s => s.Announced<Withdraw>()[0].LineNumbers, [1])
        .Given(Held(1), Request(First, (1, "PICKREADY")))
        .When(Cancel).ThenRefused("$.order_id");

    [Test, Rule("C-4")]
    public void an_order_of_which_something_shipped_is_not_cancelled_whole() => SalesScenario.Begin()
        .Given(Create(Physical(1), Physical(2)), Settled(Sourced(1), Waiting(2)), Request(First, (1, "SHIPPED")))
        .When(Cancel)
        .ThenRefused(new Reason("$.order_id", "an order of which nothing has shipped; cancel the waiting lines one by one, return the shipped ones", "shipped: 1"));

    [Test, Rule("C-2"), Rule("C-4"), Rule("C-6")]
    public void an_order_that_is_through_is_refused() => SalesScenario.Begin()
        .Given(Create(Virtual(1)))
        .When(Cancel).ThenRefused("$.order_id")
        .Given<Order>("ST1/101", new OrderEvent.Placed(Order() with { Id = "101" }, "f"), new OrderEvent.Received([1]), new OrderEvent.LinesShipped([1], []))
        .When(Cancel with { OrderId = "101" }).ThenRefused("$.order_id");

    [TestCase("NEW"), TestCase("RECEIVED"), TestCase("ONHOLD"), TestCase("LOGISTICS"), TestCase("PICKREADY"), TestCase("PICKCONFIRMED")]
    [TestCase("PARTIALLY_COMPLETE"), TestCase("PRE_CANCELLATION"), Rule("C-2")]
    public void an_order_in_any_status_on_its_way_may_be_cancelled(string status) =>
        Assert.That(Orders.Cancelling.CancelRules.Against(In(status), null, null), Is.Empty);

    [TestCase("LOGISTICSCOMPLETE"), TestCase("COMPLETE"), TestCase("CANCELLED"), TestCase("REJECTED"), TestCase("ABORTED"), Rule("C-6")]
    public void an_order_in_any_other_status_may_not(string status) =>
        Assert.That(Orders.Cancelling.CancelRules.Against(In(status), null, null).Select(reason => reason.Found), Is.EqualTo(new[] { $"{status}/WHY" }));

    [Test, Rule("C-13")]
    public void a_cancel_needs_an_order() => SalesScenario.Begin()
        .When(new Cancel { SalesChannelId = Store }).ThenRefused("$.order_id")
        .When(Cancel).ThenTooEarly("$.order_id");

    private static Order In(string status) => new() { Wire = Order() with { Status = status, StatusReason = "WHY" }, Fingerprint = "f" };

    private static CancelledLine Customer(int line) => new(line, "CUSTOMERREQ");

    private static CancelledLine Associated(int line) => new(line, "ASSOCIATEDITEMCANCELLED");
}
