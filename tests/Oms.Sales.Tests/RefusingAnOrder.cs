using Oms.Contracts.Common;
using static Oms.Sales.Tests.Example;

namespace Oms.Sales.Tests;

internal sealed class RefusingAnOrder
{
    [TestCaseSource(nameof(Orders))]
    public void what_cannot_be_an_order_is_refused_where_it_is_wrong(WireOrder order, string[] paths) =>
        SalesScenario.Begin().When(Create(order)).ThenRefused(paths[0], paths[1..]);

    [Test]
    public void every_reason_is_named_at_once() => SalesScenario.Begin()
        .When(Create(new WireOrder { Id = "", Store = new string('s', 65), Lines = [Physical(0) with { Sku = "" }] }))
        .ThenRefused("$.order.id", "$.order.store", "$.order.lines[0].line_number", "$.order.lines[0].sku",
            "$.order.lines[0].shipping_address_reference", "$.order.lines[0].payment_reference");

    [Test]
    public void a_reason_says_what_was_expected_and_what_was_there() => SalesScenario.Begin()
        .When(Create(Physical(1) with { Quantity = 0 }))
        .ThenRefused(new Reason("$.order.lines[0].quantity", "1 or more", "0"));

    [Test, Rule("O-2")]
    public void more_than_one_transaction_is_refused() => SalesScenario.Begin()
        .When(Create(Order() with { Payments = [Payment(Transaction(), Transaction()), Payment() with { Reference = "gift card" }] }))
        .ThenRefused("$.order.payments[0].transactions[1]", "$.order.payments[1].transactions[0]");

    [Test, Rule("O-5")]
    public void an_unknown_product_type_is_refused() => SalesScenario.Begin()
        .When(Create(Physical(1) with { ProductType = "GROUPED" }))
        .ThenRefused(new Reason("$.order.lines[0].product_type", "PHYSICAL, SHIPPING, SERVICE, VIRTUAL, BUNDLE", "GROUPED"));

    [Test]
    public void line_ids_may_repeat_and_a_download_needs_no_address() => SalesScenario.Begin()
        .When(Create(Physical(1), Virtual(2) with { ShippingAddressReference = "" }, Service(3) with { ShippingAddressReference = "" }))
        .ThenFacts(typeof(OrderEvent.Placed), typeof(OrderEvent.Received), typeof(OrderEvent.LinesShipped));

    [Test]
    public void a_line_without_a_price_is_refused_and_one_that_costs_nothing_is_not() => SalesScenario.Begin()
        .When(Create(Physical(1) with { Amount = Contracts.Common.Price.Missing })).ThenRefused("$.order.lines[0].amount")
        .When(Create(Physical(1) with { Amount = new() })).ThenFacts(typeof(OrderEvent.Placed), typeof(OrderEvent.Received));

    [Test]
    public void an_order_that_is_too_long_in_full_is_refused_however_short_it_came() => SalesScenario.Begin()
        .When(Create([.. Enumerable.Range(1, 5000).Select(Physical)])).ThenRefused("$.order");

    private static IEnumerable<TestCaseData> Orders()
    {
        yield return Case("no lines", Order() with { Lines = [] }, "$.order.lines");
        yield return Case("only shipping", Order(Shipping(1)), "$.order.lines");
        yield return Case("an id with a control character", Order() with { Id = "1\n0" }, "$.order.id");
        yield return Case("an id of 65 characters", Order() with { Id = new string('1', 65) }, "$.order.id");
        yield return Case("two lines with one number", Order(Physical(1), Physical(1)), "$.order.lines[1].line_number");
        yield return Case("a SKU that is too long", Order(Physical(1) with { Sku = new string('x', 65) }), "$.order.lines[0].sku");
        yield return Case("an unknown address", Order(Physical(1) with { ShippingAddressReference = "work" }), "$.order.lines[0].shipping_address_reference");
        yield return Case("an unknown billing address", Order() with { Payments = [Payment(Transaction() with { BillingAddressReference = "work" })] },
            "$.order.payments[0].transactions[0].billing_address_reference");
        yield return Case("an unknown payment", Order(Physical(1) with { PaymentReference = "cash" }), "$.order.lines[0].payment_reference");
        yield return Case("an unknown payment of a line", Order(Physical(1) with { Payments = [Paid("cash")] }), "$.order.lines[0].payments[0].payment_reference");
        yield return Case("payments of more than the line costs", Order(Physical(1) with { Payments = [Paid(), Paid(1m, 0m, 1m)] }), "$.order.lines[0].payments");
        yield return Case("payments of less tax than the line has", Order(Physical(1) with { Payments = [Paid(11m, 0m, 11m)] }), "$.order.lines[0].payments");
        yield return Case("a payment that is not net and tax", Order(Physical(1) with { Payments = [Paid(9m, 1m, 11m)] }), "$.order.lines[0].payments[0].gross_amount");
        yield return Case("a negative payment", Order(Physical(1) with { Payments = [Paid(-10m, -1m, -11m)] }),
            "$.order.lines[0].payments[0].net_amount", "$.order.lines[0].payments[0].gross_amount", "$.order.lines[0].payments[0].tax_amount");
        yield return Case("a parent that is no line", Order(Physical(1), Service(2, 9)), "$.order.lines[1].parent_line_number");
        yield return Case("lines that are each other's parent", Order(Physical(1), Service(2, 3), Service(3, 2)), "$.order.lines[1].parent_line_number", "$.order.lines[2].parent_line_number");
        yield return Case("a shipping line that is none", Order(Physical(1) with { ShippingLineNumber = 2 }, Physical(2)), "$.order.lines[0].shipping_line_number");
        yield return Case("two addresses with one reference", Order() with { Addresses = [new Address { Reference = "home" }, new Address { Reference = "home" }] }, "$.order.addresses[1].reference");
        yield return Case("a negative amount", Priced(Price(-10m, 0m, -10m)), "$.order.lines[0].amount.net_amount", "$.order.lines[0].amount.gross_amount");
        yield return Case("an absurd amount", Priced(Price(decimal.MaxValue, 0m, decimal.MaxValue)), "$.order.lines[0].amount.net_amount", "$.order.lines[0].amount.gross_amount");
        yield return Case("more decimals than cents", Priced(Price(10.005m, 0m, 10.005m)), "$.order.lines[0].amount.net_amount", "$.order.lines[0].amount.gross_amount");
        yield return Case("an absurd rate", Priced(Price(10m, 0m, 10m) with { TaxRate = 1001 }), "$.order.lines[0].amount.tax_rate");
        yield return Case("a negative transaction", Order() with { Payments = [Payment(Transaction(-1m))] }, "$.order.payments[0].transactions[0].amount");
        yield return Case("a currency that is none", Priced(Price(10m, 0m, 10m) with { Currency = "DOLLARS" }), "$.order.lines[0].amount.currency");
        yield return Case("two currencies", Order(Physical(1), Physical(2) with { Amount = Price(10m, 0m, 10m) with { Currency = "EUR" } }) with { Payments = [] },
            "$.order.lines[0].payment_reference", "$.order.lines[1].payment_reference", "$.order.lines[1].amount.currency");
        yield return Case("no currency at all", Order(Physical(1) with { PaymentReference = "", Amount = Price(10m, 0m, 10m) with { Currency = null } }) with { Payments = [] }, "$.order.lines[0].amount.currency");
    }

    private static WireOrder Priced(Price price) => Order(Physical(1) with { Amount = price });

    private static TestCaseData Case(string name, WireOrder order, params string[] paths) => new TestCaseData(order, paths).SetArgDisplayNames(name);
}
