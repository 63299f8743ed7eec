using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;

namespace Oms.Sales.Tests;

internal sealed class ReturningLines
{
    private const string Rma = "ST1-100-R01";

    [Test]
    public void what_shipped_is_returned_and_the_order_stays_what_it_came_to() => Shipped((1, "SHIPPED"), (2, "SHIPPED"))
        .When(Returned(2, 1))
        .Then(new OrderEvent.LinesReturned(Rma, [1, 2]))
        .ThenLines("1 RETURNED/RETURNED", "2 RETURNED/RETURNED", "3 SHIPPED/OSREPORT", "4 SHIPPED/OSREPORT")
        .ThenStatus("COMPLETE/FULLYSHIPPED")
        .ThenIs(s => s.Find<Order>(OrderStream)!.LineOf(1).Payments![0].Status, "CAPTURED");

    [Test]
    public void it_counts_as_shipped_for_how_the_order_ends() => Shipped((1, "SHIPPED"), (2, "NEW"))
        .Given(Returned(1)).ThenStatus("LOGISTICS/READYTOSHIP")
        .When(Request(First, (2, "SHIPPED"))).ThenStatus("COMPLETE/FULLYSHIPPED");

    [Test]
    public void it_counts_as_shipped_when_the_rest_is_cancelled() => Shipped((1, "SHIPPED"), (2, "NEW"))
        .Given(Returned(1))
        .When(Request(First, (2, "CANCELLED"))).ThenStatus("COMPLETE/PARTIALLYSHIPPED");

    /// <summary>The bundle is settled after one part of it came back already.</summary>
    [Test]
    public void it_counts_as_shipped_for_what_follows_it() => SalesScenario.Begin()
        .Given(Create(Bundle(1), Part(2, 1), Part(3, 1)), Request(First, (2, "SHIPPED"), (3, "NEW")), Returned(2))
        .When(Request(First, (3, "CANCELLED")))
        .ThenLines("1 SHIPPED/OSREPORT", "2 RETURNED/RETURNED", "3 CANCELLED/NOTHINGTOSHIP");

    [Test]
    public void a_shipping_line_stays_shipped_though_all_of_its_group_came_back() => Shipped((1, "SHIPPED"), (2, "NEW"))
        .Given(Returned(1))
        .ThenLines("1 RETURNED/RETURNED", "2 ALLOCATEDSHIP/SHIPMENTCREATED", "3 SHIPPED/OSREPORT", "4 SHIPPED/OSREPORT");

    [Test]
    public void what_came_back_comes_back_once_and_no_news_moves_it() => Shipped((1, "SHIPPED"), (2, "SHIPPED"))
        .Given(Returned(1))
        .When(Returned(1)).ThenNothing()
        .When(Returned(1, 2)).Then(new OrderEvent.LinesReturned(Rma, [2]))
        .When(Request(First, (1, "SHIPPED"))).ThenNothing();

    [Test]
    public void a_line_that_never_shipped_is_refused_and_postsales_hears_so() => Shipped((1, "SHIPPED"), (2, "NEW"))
        .When(Returned(1, 2, 9))
        .ThenTells(new Outgoing(new ReturnRefused
        {
            SalesChannelId = Store,
            OrderId = Id,
            Rma = Rma,
            Reasons =
            [
                new Reason("$.line_numbers[1]", "a line that has shipped", "line 2, ALLOCATEDSHIP/SHIPMENTCREATED"),
                new Reason("$.line_numbers[2]", "the number of a line of the order", "9"),
            ],
        }));

    [Test]
    public void a_return_of_nothing_is_refused() => Shipped().When(Returned()).ThenRefused("$.line_numbers");

    [Test]
    public void a_return_of_an_order_that_is_not_here_yet_is_too_early() => SalesScenario.Begin().When(Returned(1)).ThenTooEarly("$.order_id");

    private static Scenario Shipped(params (int Line, string Status)[] items) => SalesScenario.Begin()
        .Given(Create(Physical(1), Physical(2), Service(3, 1), Shipping(4)), Request(First, items));

    private static ReturnLines Returned(params int[] lines) => new() { SalesChannelId = Store, OrderId = Id, Rma = Rma, LineNumbers = [.. lines] };
}
