using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;

namespace Oms.Sales.Tests;

/// <summary>Lines that no source has stay NEW, and the order stays where it is, until Logistics has news of them.</summary>
[Rule("S-1"), Rule("S-2")]
internal sealed class WaitingForStock
{
    [Test]
    public void an_order_whose_lines_all_wait_is_neither_shipped_nor_cancelled() => Waits()
        .ThenStatus("RECEIVED/IMPORTED").ThenLines("1 NEW/INITIALORDER", "2 NEW/INITIALORDER");

    [Test]
    public void what_is_there_ships_and_the_order_is_complete_when_the_rest_has_come() => SalesScenario.Begin()
        .Given(Create(Physical(1), Physical(2)), Settled(Sourced(1), Waiting(2)), Request(First, (1, "SHIPPED")))
        .ThenStatus("LOGISTICS/READYTOSHIP").ThenLines("1 SHIPPED/OSREPORT", "2 NEW/INITIALORDER")
        .Given(Settled(Sourced(2, Second))).ThenLines("1 SHIPPED/OSREPORT", "2 ALLOCATEDSHIP/SHIPMENTCREATED")
        .When(Request(Second, (2, "SHIPPED")))
        .ThenStatus("COMPLETE/FULLYSHIPPED");

    [Test]
    public void a_line_that_waits_may_still_be_out_of_stock() => Waits()
        .When(Settled(OutOfStock(1), OutOfStock(2)))
        .ThenStatus("CANCELLED/OUTOFSTOCK");

    [Test, Rule("S-4")]
    public void a_declined_line_may_wait_before_it_goes_into_another_request() => SalesScenario.Begin()
        .Given(Create(Physical(1)), Settled(Sourced(1)), Request(First, (1, "PICKDECLINED")))
        .When(Settled(Waiting(1))).ThenNothing()
        .When(Settled(Sourced(1, Second, 2))).ThenFacts(typeof(OrderEvent.LinesSourced))
        .ThenLines("1 ALLOCATEDSHIP/SHIPMENTCREATED");

    [Test]
    public void late_news_of_its_waiting_changes_nothing_of_a_line_that_was_sourced() => Waits()
        .Given(Settled(Sourced(1), Sourced(2)))
        .When(Settled(Waiting(1), Waiting(2))).ThenNothing();

    private static Scenario Waits() => SalesScenario.Begin().Given(Create(Physical(1), Physical(2)), Settled(Waiting(1), Waiting(2)));
}
