using Oms.Contracts.Logistics;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;

namespace Oms.Sales.Tests;

internal sealed class SourcingLines
{
    [Test]
    public void the_first_line_with_a_source_makes_the_order_ready_to_ship() => Placed(Physical(1), Physical(2))
        .When(Settled(Sourced(1), Waiting(2)))
        .Then(new OrderEvent.LinesSourced([new AllocatedLine(1, "WH1", First, 1)]))
        .ThenStatus("LOGISTICS/READYTOSHIP")
        .ThenLines("1 ALLOCATEDSHIP/SHIPMENTCREATED", "2 NEW/INITIALORDER")
        .ThenIs(s => s.Announced<Updated>()[0].Order.Lines[0].SourceId, "WH1")
        .ThenIs(s => s.Announced<Updated>()[0].Order.Lines[0].TotalSourceAllocations, 1);

    [Test, Rule("S-1")]
    public void a_line_that_waits_for_stock_changes_nothing() => Placed(Physical(1)).When(Settled(Waiting(1))).ThenNothing();

    [Test, Rule("S-2"), Rule("S-6")]
    public void lines_may_go_into_several_requests() => Placed(Physical(1), Physical(2))
        .When(Settled(Sourced(1), Sourced(2, Second)))
        .ThenIs(s => s.Find<Order>(OrderStream)!.Requests, [new LineRequest(1, First), new LineRequest(2, Second)]);

    [Test]
    public void the_same_news_again_changes_nothing() => Placed(Physical(1)).Given(Settled(Sourced(1))).When(Settled(Sourced(1))).ThenNothing();

    [Test]
    public void late_news_of_an_older_request_changes_nothing() => Placed(Physical(1))
        .Given(Settled(Sourced(1, Second, 2)))
        .When(Settled(Sourced(1)))
        .ThenNothing();

    [Test, Rule("S-4")]
    public void a_declined_line_is_put_into_a_new_request_and_counted() => Placed(Physical(1))
        .Given(Settled(Sourced(1)), Request(First, (1, "PICKDECLINED")))
        .When(Settled(Sourced(1, Second, 2)))
        .Then(new OrderEvent.LinesSourced([new AllocatedLine(1, "WH2", Second, 2)]))
        .ThenLines("1 ALLOCATEDSHIP/SHIPMENTCREATED");

    [Test]
    public void a_hundredth_request_is_newer_than_the_ninety_ninth() => Placed(Physical(1))
        .Given(Settled(Sourced(1, "ST1-100-99", 99)))
        .When(Settled(Sourced(1, "ST1-100-100", 100)))
        .ThenFacts(typeof(OrderEvent.LinesSourced));

    [Test]
    public void news_of_an_order_that_is_not_here_yet_is_too_early() =>
        SalesScenario.Begin().When(Settled(Sourced(1))).ThenTooEarly("$.sourcing.order_id");

    [Test]
    public void services_that_are_settled_with_their_goods_follow_them_anyway() => Placed(Physical(1), Service(2, 1))
        .When(Settled(Sourced(1), Sourced(2)))
        .Then(new OrderEvent.LinesSourced([new AllocatedLine(1, "WH1", News.First, 1)]));

    [Test]
    public void what_logistics_cannot_mean_is_refused() => Placed(Physical(1), Shipping(2), Physical(3))
        .When(Settled(
            new SourcedLine { LineNumber = 1, Outcome = SourcingOutcome.Sourced },
            Waiting(2), Waiting(9), new SourcedLine { LineNumber = 3, Outcome = "PERHAPS" }, Waiting(3)))
        .ThenRefused("$.sourcing.lines[0].source_id", "$.sourcing.lines[0].shipment_request_id",
            "$.sourcing.lines[2].line_number", "$.sourcing.lines[3].outcome", "$.sourcing.lines[4].line_number");

    private static Scenario Placed(params OrderLine[] lines) => SalesScenario.Begin().Given(Create(lines));
}
