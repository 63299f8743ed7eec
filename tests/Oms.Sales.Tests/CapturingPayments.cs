using Oms.Contracts.Common;
using Oms.Contracts.Sales;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;

namespace Oms.Sales.Tests;

/// <summary>A line is captured when it ships: Sales says so in its fact and on the line's payments.</summary>
internal sealed class CapturingPayments
{
    private static readonly OrderLinePayment Captured = Paid() with { TaxRate = 10, Taxes = [new PriceTax { Type = "VAT", Amount = 1.00m, Rate = 10 }], Status = "CAPTURED", StatusDate = Now };

    [Test]
    public void a_line_that_ships_is_captured_with_what_follows_it_and_no_other_is() => SalesScenario.Begin()
        .Given(Create(Physical(1), Physical(2), Service(3, 1), Shipping(4)))
        .When(Request(First, (1, "SHIPPED")))
        .ThenIs(s => s.HistoryOf<Order>(OrderStream)[^1], new OrderEvent.LinesShipped([1, 3, 4], [1, 3, 4]))
        .ThenIs(s => PaymentsOf(s, 1), [Captured])
        .ThenIs(s => PaymentsOf(s, 2), null)
        .ThenIs(s => PaymentsOf(s, 3), [Captured])
        .ThenIs(s => PaymentsOf(s, 4), [Captured]);

    [Test]
    public void what_no_warehouse_ships_is_captured_when_it_is_delivered() => SalesScenario.Begin()
        .When(Create(Virtual(1), Service(2, 1)))
        .ThenIs(s => PaymentsOf(s, 1), [Captured])
        .ThenIs(s => PaymentsOf(s, 2), [Captured]);

    [Test]
    public void payments_that_the_storefront_told_are_captured_each() => SalesScenario.Begin()
        .Given(Create(Order(Physical(1) with { Payments = [Paid(6m, 1m, 7m), Paid(4m, 0m, 4m, "gift card")] }) with
        {
            Payments = [Payment(), new OrderPayment { Reference = "gift card", Currency = "USD" }],
        }))
        .When(Request(First, (1, "SHIPPED")))
        .ThenIs(s => PaymentsOf(s, 1), [
            Paid(6m, 1m, 7m) with { Status = "CAPTURED", StatusDate = Now },
            Paid(4m, 0m, 4m, "gift card") with { Status = "CAPTURED", StatusDate = Now }]);

    [Test]
    public void a_line_that_names_no_payment_is_paid_by_the_one_with_the_transaction() => SalesScenario.Begin()
        .Given(Create(Order(Physical(1) with { PaymentReference = "" }) with { Payments = [new OrderPayment { Reference = "gift card", Currency = "USD" }, Payment()] }))
        .When(Request(First, (1, "SHIPPED")))
        .ThenIs(s => PaymentsOf(s, 1), [Captured]);

    [Test, Rule("P-8")]
    public void nothing_is_captured_of_what_is_paid_by_zeropay() => SalesScenario.Begin()
        .Given(Create(Child("RE")))
        .When(Request(First, (1, "SHIPPED")))
        .ThenIs(s => s.HistoryOf<Order>(OrderStream).OfType<OrderEvent.LinesShipped>().Single(), new OrderEvent.LinesShipped([1], []))
        .ThenIs(s => PaymentsOf(s, 1), null);

    [Test]
    public void nothing_is_captured_of_an_order_without_payments() => SalesScenario.Begin()
        .When(Create(Order(Virtual(1) with { PaymentReference = "" }) with { Payments = [] }))
        .ThenIs(s => s.HistoryOf<Order>(OrderStream).OfType<OrderEvent.LinesShipped>().Single(), new OrderEvent.LinesShipped([1], []))
        .ThenIs(s => PaymentsOf(s, 1), null);

    [Test, Rule("C-12")]
    public void money_that_was_captured_before_the_line_is_cancelled_stays_captured() => SalesScenario.Begin()
        .Given(Create(Physical(1), Physical(2)))
        .Given<Order>(OrderStream, new OrderEvent.LinesShipped([1], [1]), new OrderEvent.LinesCancelled([new CancelledLine(1, "CUSTOMERREQ")]))
        .ThenIs(s => s.LinesOf()[0], "1 CANCELLED/CUSTOMERREQ")
        .ThenIs(s => PaymentsOf(s, 1), [Captured]);

    [Test, Rule("C-12")]
    public void money_that_was_not_captured_before_never_is() => SalesScenario.Begin()
        .Given(Create(Physical(1) with { Payments = [Paid()] }, Physical(2), Shipping(3)), Settled(OutOfStock(1)))
        .When(Request(First, (2, "SHIPPED")))
        .ThenStatus("COMPLETE/PARTIALLYSHIPPED")
        .ThenIs(s => PaymentsOf(s, 1), [Paid()])
        .ThenIs(s => PaymentsOf(s, 2), [Captured]);

    [Test]
    public void shipments_of_the_time_before_captures_captured_nothing() => SalesScenario.Begin()
        .Given(Create(Physical(1)))
        .Given<Order>(OrderStream, new OrderEvent.LinesShipped([1]))
        .ThenIs(s => PaymentsOf(s, 1), null);

    [Test]
    public void an_order_of_the_time_before_terms_is_charged_as_it_ships_and_not_for_what_shipped_before() => SalesScenario.Begin()
        .Given<Order>(OrderStream, new OrderEvent.Placed(Order(Physical(1), Physical(2)), "f"), new OrderEvent.Received([1, 2]), new OrderEvent.LinesShipped([1]))
        .When(Request(First, (2, "SHIPPED")))
        .ThenIs(s => PaymentsOf(s, 1), null)
        .ThenIs(s => PaymentsOf(s, 2), [Captured])
        .ThenStatus("COMPLETE/FULLYSHIPPED");

    [Test, Rule("O-9")]
    public void payments_made_by_a_shipment_are_no_difference_to_the_order_that_was_placed() => SalesScenario.Begin()
        .Given(Create(Physical(1)), Request(First, (1, "SHIPPED")))
        .When(Create(Physical(1))).ThenNothing()
        .When(Create(Physical(1) with { Sku = "OTHER" })).ThenRefused("$.order.lines[0].sku");

    [Test]
    public void a_cent_of_rounding_is_put_right_in_a_lines_payment_as_in_its_price() => SalesScenario.Begin()
        .When(Create(Physical(1) with { Amount = Price(10.00m, 0.99m, 11.00m), Payments = [Paid(10.00m, 0.99m, 11.00m)] }))
        .ThenIs(s => PaymentsOf(s, 1), [Paid()]);

    private static ValueList<OrderLinePayment>? PaymentsOf(Scenario scenario, int line) => scenario.Find<Order>(OrderStream)!.LineOf(line).Payments;
}
