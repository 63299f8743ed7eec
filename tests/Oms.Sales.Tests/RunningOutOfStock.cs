using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;

namespace Oms.Sales.Tests;

internal sealed class RunningOutOfStock
{
    [Test, Rule("C-14"), Rule("S-1")]
    public void an_order_without_any_stock_is_cancelled_with_all_its_lines() => SalesScenario.Begin()
        .Given(Create(Physical(1), Service(2, 1), Service(3), Shipping(4)))
        .When(Settled(OutOfStock(1)))
        .Then(
            new OrderEvent.LinesCancelled([
                new CancelledLine(1, "OUTOFSTOCK"), Associated(2), Associated(3), Associated(4)]))
        .ThenStatus("CANCELLED/OUTOFSTOCK");

    [Test, Rule("S-1")]
    public void a_line_without_stock_leaves_the_others_alone() => SalesScenario.Begin()
        .Given(Create(Physical(1), Physical(2), Shipping(3)))
        .When(Settled(OutOfStock(1), Sourced(2)))
        .Then(
            new OrderEvent.LinesSourced([new AllocatedLine(2, "WH1", First, 1)]),
            new OrderEvent.LinesCancelled([new CancelledLine(1, "OUTOFSTOCK")]))
        .ThenStatus("LOGISTICS/READYTOSHIP");

    [Test, Rule("C-14")]
    public void an_order_that_was_sourced_before_ends_complete() => SalesScenario.Begin()
        .Given(Create(Physical(1), Shipping(2)), Settled(Sourced(1)), Request(First, (1, "PICKDECLINED")))
        .When(Settled(OutOfStock(1, 1)))
        .ThenFacts(typeof(OrderEvent.LinesCancelled), typeof(OrderEvent.Completed))
        .ThenStatus("COMPLETE/FULLYCANCELLED");

    [Test, Rule("C-14")]
    public void it_does_so_too_when_the_news_of_its_source_was_overtaken() => SalesScenario.Begin()
        .Given(Create(Physical(1)))
        .When(Settled(OutOfStock(1, 1)))
        .ThenStatus("COMPLETE/FULLYCANCELLED")
        .When(Settled(Sourced(1)))
        .ThenNothing()
        .When(Request(First, (1, "PICKDECLINED")))
        .ThenNothing();

    [Test, Rule("C-14")]
    public void an_order_of_a_bundle_is_cancelled_for_what_became_of_its_parts() => SalesScenario.Begin()
        .Given(Create(Bundle(1), Part(2, 1), Shipping(3)))
        .When(Settled(OutOfStock(2)))
        .ThenLines("1 CANCELLED/ASSOCIATEDITEMCANCELLED", "2 CANCELLED/OUTOFSTOCK", "3 CANCELLED/ASSOCIATEDITEMCANCELLED")
        .ThenStatus("CANCELLED/OUTOFSTOCK");

    [Test]
    public void the_same_news_again_changes_nothing() => SalesScenario.Begin()
        .Given(Create(Physical(1)), Settled(OutOfStock(1)))
        .When(Settled(OutOfStock(1)))
        .ThenNothing();

    private static CancelledLine Associated(int line) => new(line, "ASSOCIATEDITEMCANCELLED");
}
