using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;

namespace Oms.Sales.Tests;

internal sealed class FollowingOtherLines
{
    [Test, Rule("O-6")]
    public void a_service_follows_its_line_and_one_of_the_order_the_first() => SalesScenario.Begin()
        .Given(Create(Physical(1), Service(2, 1), Physical(3), Service(4, 3), Service(5), Virtual(6)))
        .When(Request(First, (1, "SHIPPED")))
        .Then(new OrderEvent.LinesSourced([new AllocatedLine(1, "WH1", First, 1)]), new OrderEvent.LinesShipped([1, 2, 5], [1, 2, 5]))
        .When(Settled(OutOfStock(3)))
        .Then(
            new OrderEvent.LinesCancelled([new CancelledLine(3, "OUTOFSTOCK"), new CancelledLine(4, "ASSOCIATEDITEMCANCELLED")]),
            new OrderEvent.Completed("PARTIALLYSHIPPED"));

    [Test]
    public void a_download_is_delivered_at_once_whatever_becomes_of_the_goods() => SalesScenario.Begin()
        .When(Create(Physical(1), Virtual(2), Shipping(3)))
        .ThenFacts(typeof(OrderEvent.Placed), typeof(OrderEvent.Received), typeof(OrderEvent.LinesShipped))
        .ThenLines("1 NEW/INITIALORDER", "2 SHIPPED/OSREPORT", "3 NEW/INITIALORDER")
        .When(Settled(OutOfStock(1)))
        .ThenLines("1 CANCELLED/OUTOFSTOCK", "2 SHIPPED/OSREPORT", "3 CANCELLED/ASSOCIATEDITEMCANCELLED")
        .ThenStatus("COMPLETE/PARTIALLYSHIPPED");

    [Test]
    public void a_shipping_line_goes_with_its_own_group() => SalesScenario.Begin()
        .Given(Create(Physical(1) with { ShippingLineNumber = 3 }, Physical(2) with { ShippingLineNumber = 4 }, Shipping(3), Shipping(4)))
        .When(Request(First, (1, "SHIPPED")))
        .ThenIs(s => s.HistoryOf<Order>(OrderStream)[^1], new OrderEvent.LinesShipped([1, 3], [1, 3]))
        .When(Settled(OutOfStock(2)))
        .ThenIs(s => s.LinesOf(), ["1 SHIPPED/OSREPORT", "2 CANCELLED/OUTOFSTOCK", "3 SHIPPED/OSREPORT", "4 CANCELLED/ASSOCIATEDITEMCANCELLED"]);

    [Test]
    public void without_a_number_the_group_is_that_of_the_address()
    {
        var order = Order(Physical(1), Physical(2) with { ShippingAddressReference = "work" }, Shipping(3), Shipping(4) with { ShippingAddressReference = "work" });
        SalesScenario.Begin()
            .Given(Create(order with { Addresses = [.. order.Addresses, new() { Reference = "work" }] }))
            .When(Request(First, (2, "SHIPPED")))
            .ThenIs(s => s.HistoryOf<Order>(OrderStream)[^1], new OrderEvent.LinesShipped([2, 4], [2, 4]));
    }

    [Test]
    public void a_bundle_is_shipped_when_the_last_of_its_parts_is_settled() => SalesScenario.Begin()
        .Given(Create(Bundle(1), Part(2, 1), Part(3, 1), Service(4, 1)))
        .When(Request(First, (2, "SHIPPED")))
        .ThenIs(s => s.HistoryOf<Order>(OrderStream)[^1], new OrderEvent.LinesShipped([2], [2]))
        .When(Settled(OutOfStock(3)))
        .Then(
            new OrderEvent.LinesCancelled([new CancelledLine(3, "OUTOFSTOCK")]), new OrderEvent.LinesShipped([1, 4], [1, 4]),
            new OrderEvent.Completed("PARTIALLYSHIPPED"));

    [Test]
    public void a_bundle_without_parts_is_sourced_itself() => SalesScenario.Begin()
        .When(Create(Bundle(1), Service(2, 1)))
        .ThenIs(s => s.Announced<Released>()[0].LineNumbers, [1]);

    [Test]
    public void an_order_with_nothing_to_source_is_complete_at_once() => SalesScenario.Begin()
        .When(Create(Virtual(1), Service(2, 1), Service(3), Shipping(4), Bundle(5), Virtual(6, 5)))
        .ThenFacts(typeof(OrderEvent.Placed), typeof(OrderEvent.Received), typeof(OrderEvent.LinesShipped), typeof(OrderEvent.Completed))
        .ThenAnnounces(typeof(Created), typeof(Updated), typeof(Updated), typeof(Updated))
        .ThenStatus("COMPLETE/FULLYSHIPPED");
}
