using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;

namespace Oms.Sales.Tests;

internal sealed class CancellingALine
{
    private static readonly SalesDefaults AnHour = new() { RemorseSeconds = 3600 };
    private static readonly EndRemorse End = new() { SalesChannelId = Store, OrderId = Id };

    [Test, Rule("C-1"), Rule("C-14")]
    public void its_services_go_with_it_and_the_rest_is_released_later() => SalesScenario.Begin(AnHour)
        .Given(Create(Physical(1), Service(2, 1), Physical(3), Virtual(4), Shipping(5)))
        .When(Line(1))
        .Then(new OrderEvent.LinesCancelled([new CancelledLine(1, "changed her mind"), Associated(2)]))
        .ThenStatus("ONHOLD/PENDING_REMORSE_TIME")
        .At(Now.AddHours(1)).When(End)
        .Then(new OrderEvent.HoldEnded(HoldReason.Remorse, [3]), new OrderEvent.LinesShipped([4], [4]));

    [Test, Rule("C-14")]
    public void with_the_last_line_goes_the_order_for_its_reason() => SalesScenario.Begin(AnHour)
        .Given(Create(Physical(1), Physical(2), Service(3), Shipping(4)), Line(2))
        .When(Line(1, "CARDEXPIRED"))
        .Then(new OrderEvent.LinesCancelled([new CancelledLine(1, "CARDEXPIRED"), Associated(3), Associated(4)]))
        .ThenStatus("CANCELLED/CARDEXPIRED");

    [Test]
    public void a_bundle_goes_with_its_parts_and_a_part_alone() => SalesScenario.Begin(AnHour)
        .Given(Create(Physical(1), Bundle(2), Part(3, 2), Virtual(4, 2), Service(5, 2), Physical(6) with { ParentLineNumber = 1 }))
        .When(Line(3)).Then(new OrderEvent.LinesCancelled([new CancelledLine(3, "changed her mind")]))
        .When(Line(2)).Then(new OrderEvent.LinesCancelled([new CancelledLine(2, "changed her mind"), new CancelledLine(4, "changed her mind"), Associated(5)]))
        .When(Line(1)).Then(new OrderEvent.LinesCancelled([new CancelledLine(1, "changed her mind")]));

    [Test]
    public void a_cancelled_line_is_cancelled_once() => SalesScenario.Begin(AnHour)
        .Given(Create(Physical(1), Physical(2)), Line(1))
        .When(Line(1, "again")).ThenNothing();

    [Test, Rule("C-8")]
    public void a_line_that_waits_for_stock_is_asked_for_while_others_ship() => SalesScenario.Begin()
        .Given(Create(Physical(1), Physical(2), Shipping(3)), Settled(Sourced(1), Waiting(2)), Request(First, (1, "SHIPPED")))
        .When(Line(2))
        .ThenAnnounces(new Outgoing(new Withdraw { SalesChannelId = Store, OrderId = Id, LineNumbers = [2], User = "agent" }))
        .When(GivenUp(2))
        .ThenLines("1 SHIPPED/OSREPORT", "2 CANCELLED/changed her mind", "3 SHIPPED/OSREPORT")
        .ThenStatus("COMPLETE/PARTIALLYSHIPPED");

    [Test, Rule("C-8"), Rule("C-10")]
    public void a_line_that_a_warehouse_holds_is_refused() => SalesScenario.Begin()
        .Given(Create(Physical(1), Physical(2)), Settled(Sourced(1), Waiting(2)))
        .When(Line(1))
        .ThenRefused(new Reason("$.line_number", "what no warehouse holds; cancel in the warehouse", "line 1 in ST1-100-01"));

    [Test, Rule("C-4")]
    public void a_shipped_line_is_refused() => SalesScenario.Begin()
        .Given(Create(Physical(1), Physical(2), Bundle(3), Part(4, 3), Virtual(5, 3)), Settled(Sourced(1), Waiting(2)), Request(First, (1, "SHIPPED")))
        .When(Line(1)).ThenRefused(new Reason("$.line_number", "a line that has not shipped, nor any part of it; return it", "shipped: 1"))
        .When(Line(3)).ThenRefused(new Reason("$.line_number", "a line that has not shipped, nor any part of it; return it", "shipped: 5"));

    [Test, Rule("C-9")]
    public void a_shipping_line_is_refused() => SalesScenario.Begin(AnHour).Given(Create(Physical(1), Shipping(2))).When(Line(2)).ThenRefused("$.line_number");

    [Test]
    public void a_service_can_be_cancelled_until_the_order_is_released() => SalesScenario.Begin(AnHour)
        .Given(Create(Physical(1), Service(2, 1), Service(3)))
        .When(Line(2)).Then(new OrderEvent.LinesCancelled([new CancelledLine(2, "changed her mind")]))
        .At(Now.AddHours(1)).Given(End)
        .When(Line(3)).ThenRefused("$.line_number");

    [Test, Rule("C-13")]
    public void it_needs_order_channel_line_and_reason() => SalesScenario.Begin().Given(Create())
        .When(new CancelLine()).ThenRefused("$.order_id", "$.sales_channel_id", "$.reason")
        .When(Line(1, " ")).ThenRefused("$.reason")
        .When(Line(1, new string('x', 201))).ThenRefused("$.reason")
        .When(Line(9)).ThenRefused(new Reason("$.line_number", "the number of a line of the order", "9"))
        .When(Line(1) with { OrderId = "101" }).ThenTooEarly("$.order_id");

    [Test, Rule("C-2"), Rule("C-6")]
    public void what_is_left_of_an_order_that_is_through_is_refused() => SalesScenario.Begin()
        .Given<Order>(OrderStream, new OrderEvent.Placed(Order(), "f"), new OrderEvent.Completed("FULLYSHIPPED"))
        .When(Line(1)).ThenRefused("$.order_id");

    [Test]
    public void a_documented_reason_is_kept_in_its_documented_spelling() => Assert.That(
        System.Text.Json.JsonSerializer.Deserialize<CancelLine>("""{"reason": "customer req"}""", Contracts.Json.WireJson.Options)!.Reason, Is.EqualTo("CUSTOMERREQ"));

    private static CancelLine Line(int number, string reason = "changed her mind") =>
        new() { OrderId = Id, SalesChannelId = Store, LineNumber = number, Reason = reason, User = "agent" };

    private static CancelledLine Associated(int line) => new(line, "ASSOCIATEDITEMCANCELLED");
}
