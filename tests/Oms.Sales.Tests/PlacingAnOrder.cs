using Oms.Contracts.Common;
using static Oms.Sales.Tests.Example;

namespace Oms.Sales.Tests;

internal sealed class PlacingAnOrder
{
    [Test, Rule("O-1")]
    public void an_order_is_placed_received_and_released_at_once() => SalesScenario.Begin()
        .When(Create(Physical(1), Shipping(2)))
        .ThenFacts(typeof(OrderEvent.Placed), typeof(OrderEvent.Received))
        .ThenAnnounces(typeof(Created), typeof(Updated), typeof(Released))
        .ThenIs(s => s.Announced<Created>()[0].Order.StatusReason, "NEWFRONTEND")
        .ThenIs(s => s.Announced<Released>()[0].LineNumbers, [1])
        .ThenStatus("RECEIVED/IMPORTED")
        .ThenLines("1 NEW/INITIALORDER", "2 NEW/INITIALORDER");

    [Test, Rule("O-1")]
    public void what_is_announced_is_what_was_placed() => SalesScenario.Begin()
        .When(Create(Physical(1)))
        .ThenIs(s => s.Announced<Created>()[0].Order, Order(Physical(1) with { Status = "NEW", StatusReason = "INITIALORDER", StatusDate = Now }) with
        {
            Status = "NEW",
            StatusReason = "NEWFRONTEND",
            StatusDate = Now,
        });

    [Test, Rule("O-7")]
    public void a_status_sent_by_the_store_is_ignored() => SalesScenario.Begin()
        .When(Create(Order(Physical(1) with { Status = "SHIPPED", StatusReason = "OSREPORT", SourceId = "WH9", TotalSourceAllocations = 4 }) with { Status = "COMPLETE", StatusReason = "FULLYSHIPPED" }))
        .ThenStatus("RECEIVED/IMPORTED")
        .ThenLines("1 NEW/INITIALORDER")
        .ThenIs(s => s.Find<Order>(OrderStream)!.Wire.Lines[0].SourceId, null);

    [Test, Rule("O-3")]
    public void one_id_in_two_stores_is_two_orders() => SalesScenario.Begin()
        .Given(Create(Order() with { Store = "ST2" }))
        .When(Create(Order()))
        .ThenFacts(typeof(OrderEvent.Placed), typeof(OrderEvent.Received));

    [Test]
    public void an_order_that_names_no_store_goes_to_the_default_channel() => SalesScenario.Begin()
        .When(Create(Order() with { Store = "" }))
        .ThenIs(s => s.Announced<Created>()[0].Order.Store, "default");

    [Test]
    public void an_order_without_origin_date_was_bought_when_it_came() => SalesScenario.Begin()
        .When(Create(Order() with { OriginDate = default }))
        .ThenIs(s => s.Announced<Created>()[0].Order.OriginDate, Now);

    [Test]
    public void a_price_without_currency_has_that_of_its_payment() => SalesScenario.Begin()
        .When(Create(Physical(1) with { Amount = Price(10m, 1m, 11m, 1m) with { Currency = null } }))
        .ThenIs(s => s.Announced<Created>()[0].Order.Lines[0].Amount.Currency, "USD");

    [Test]
    public void an_order_without_payments_has_the_currency_of_its_lines() => SalesScenario.Begin()
        .When(Create(Order(Physical(1) with { PaymentReference = "" }, Physical(2) with { PaymentReference = "", Amount = Price(1m, 0m, 1m) with { Currency = null } }) with { Payments = [] }))
        .ThenIs(s => s.Announced<Created>()[0].Order.Lines[1].Amount.Currency, "USD");

    [TestCase("USD", 10, "10.00")]
    [TestCase("JPY", 10, "10")]
    [TestCase("KWD", 10, "10.000")]
    public void money_goes_out_with_the_decimals_of_its_currency(string currency, decimal amount, string written) => SalesScenario.Begin()
        .When(Create(Order(Physical(1) with { Amount = Price(amount, 0, amount) with { Currency = currency } }) with
        {
            Payments = [Payment(Transaction(amount)) with { Currency = currency }],
        }))
        .ThenIs(s => FormattableString.Invariant($"{s.Announced<Created>()[0].Order.Lines[0].Amount.GrossAmount}"), written);

    [Test, Rule("O-5")]
    public void product_types_are_read_in_any_case() => SalesScenario.Begin()
        .When(Create(Physical(1) with { ProductType = "physical" }))
        .ThenIs(s => s.Announced<Released>()[0].LineNumbers, [1]);

    [Test, Rule("S-3")]
    public void a_forced_source_is_handed_on() => SalesScenario.Begin()
        .When(Create(Physical(1) with { SourceLocation = "WH7" }))
        .ThenIs(s => s.Announced<Released>()[0].Order.Lines[0].SourceLocation, "WH7");

    [Test]
    public void members_we_do_not_know_are_kept()
    {
        var unknown = new UnknownMembers { ["loyalty"] = System.Text.Json.JsonElement.Parse("7") };
        SalesScenario.Begin()
            .When(Create(Order() with { Unknown = unknown, Addresses = [new Address { Reference = "home", Unknown = unknown }] }))
            .ThenIs(s => s.Announced<Created>()[0].Order.Unknown, unknown)
            .ThenIs(s => s.Announced<Created>()[0].Order.Addresses[0].Unknown, unknown);
    }
}
