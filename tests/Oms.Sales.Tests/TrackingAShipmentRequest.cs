using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;

namespace Oms.Sales.Tests;

internal sealed class TrackingAShipmentRequest
{
    [Test]
    public void lines_go_as_far_as_the_warehouse_says() => Sourced()
        .When(Request(First, (1, "RECEIVEDBYLOGISTICS"), (2, "PICKREADY")))
        .Then(new OrderEvent.LinesProgressed([new ProgressedLine(1, "RECEIVEDBYLOGISTICS", "OSREPORTREC"), new ProgressedLine(2, "PICKREADY", "PICKREADY")]))
        .ThenStatus("LOGISTICS/READYTOSHIP");

    [Test]
    public void the_whole_order_completes_with_its_last_line() => Sourced()
        .When(Request(First, (1, "SHIPPED"), (2, "SHIPPED")))
        .Then(new OrderEvent.LinesShipped([1, 2, 3], [1, 2, 3]), new OrderEvent.Completed("FULLYSHIPPED"))
        .ThenAnnounces(typeof(Updated), typeof(Updated))
        .ThenLines("1 SHIPPED/OSREPORT", "2 SHIPPED/OSREPORT", "3 SHIPPED/OSREPORT")
        .ThenStatus("COMPLETE/FULLYSHIPPED");

    [Test]
    public void a_part_leaves_the_order_ready_to_ship() => Sourced()
        .When(Request(First, (1, "SHIPPED"), (2, "NEW")))
        .Then(new OrderEvent.LinesShipped([1, 3], [1, 3]))
        .ThenStatus("LOGISTICS/READYTOSHIP");

    [Test]
    public void some_shipped_and_some_cancelled_is_partially_shipped() => Sourced()
        .When(Request(First, (1, "SHIPPED"), (2, "CANCELLED")))
        .Then(
            new OrderEvent.LinesShipped([1, 3], [1, 3]), new OrderEvent.LinesCancelled([new CancelledLine(2, "NOTHINGTOSHIP")]),
            new OrderEvent.Completed("PARTIALLYSHIPPED"));

    [Test]
    public void a_request_that_is_heard_of_before_its_sourcing_allocates_first() => SalesScenario.Begin()
        .Given(Create(Physical(1), Shipping(2)))
        .When(Request(First, (1, "RECEIVEDBYLOGISTICS"), (2, "NEW")))
        .Then(
            new OrderEvent.LinesSourced([new AllocatedLine(1, "WH1", First, 1)]),
            new OrderEvent.LinesProgressed([new ProgressedLine(1, "RECEIVEDBYLOGISTICS", "OSREPORTREC")]))
        .When(Settled(News.Sourced(1)))
        .ThenNothing();

    [TestCase("NEW"), TestCase("RECEIVEDBYLOGISTICS"), TestCase("PICKREADY"), TestCase("ONHOLD"), TestCase(null)]
    public void a_line_never_goes_back(string? status) => Sourced()
        .Given(Request(First, (1, "PICKCONFIRMED")))
        .When(Request(First, (1, status!)))
        .ThenNothing();

    [TestCase("NEW"), TestCase("PICKDECLINED"), TestCase("CANCELLED")]
    public void what_is_shipped_stays_shipped(string status) => Sourced()
        .Given(Request(First, (1, "SHIPPED")))
        .When(Request(First, (1, status)))
        .ThenNothing();

    [Test, Rule("S-4")]
    public void what_an_older_request_says_is_late() => Sourced()
        .Given(Settled(News.Sourced(1, Second, 2)))
        .When(Request(First, (1, "PICKDECLINED")))
        .ThenNothing();

    [Test]
    public void a_request_of_an_order_that_is_not_here_yet_is_too_early() =>
        SalesScenario.Begin().When(Request(First, (1, "NEW"))).ThenTooEarly("$.shipment_request.order_id");

    [Test]
    public void a_line_that_the_order_does_not_have_is_refused() => Sourced()
        .When(Request(First, (1, "SHIPPED"), (9, "SHIPPED")))
        .ThenRefused("$.shipment_request.items[1].order_line_number");

    [Test]
    public void the_reason_that_the_warehouse_gives_is_kept()
    {
        var request = Request(First, (1, "CANCELLED"), (2, "PICKREADY"));
        var items = request.ShipmentRequest.Items;
        Sourced()
            .When(request with { ShipmentRequest = request.ShipmentRequest with { Items = [items[0] with { StatusReason = "EEREQ" }, items[1] with { StatusReason = "ON_THE_SHELF" }] } })
            .Then(
                new OrderEvent.LinesProgressed([new ProgressedLine(2, "PICKREADY", "ON_THE_SHELF")]),
                new OrderEvent.LinesCancelled([new CancelledLine(1, "EEREQ")]));
    }

    [Test]
    public void a_request_without_id_or_source_is_refused() => Sourced()
        .When(new Oms.Contracts.Logistics.ShipmentRequestManagement.Updated { ShipmentRequest = Request(First).ShipmentRequest with { Id = "", SourceId = null } })
        .ThenRefused("$.shipment_request.id", "$.shipment_request.source_id");

    [Test, Rule("H-2")]
    public void a_request_of_an_order_that_is_still_held_is_refused() => SalesScenario.Begin(new SalesDefaults { RemorseSeconds = 60 })
        .Given(Create(Physical(1)))
        .When(Request(First, (1, "SHIPPED")))
        .ThenRefused("$.shipment_request.order_id");

    private static Scenario Sourced() => SalesScenario.Begin()
        .Given(Create(Physical(1), Physical(2), Shipping(3)), Settled(News.Sourced(1), News.Sourced(2)));
}
