using Oms.Contracts.Postsales;
using Oms.Contracts.Sales.OrderManagement;
using static Oms.Postsales.Tests.Example;
using AvailabilityChanged = Oms.Contracts.Logistics.StockManagement.AvailabilityChanged;
using CreateExchange = Oms.Contracts.Postsales.ExchangeManagement.Create;
using ProductUpdated = Oms.Contracts.Catalog.ProductManagement.Updated;

namespace Oms.Postsales.Tests;

internal sealed class ExchangingALine
{
    private const string First = "E00000001";
    private static readonly NewShippingAddress Austin = new() { FirstName = "John", LastName = "Doe", Address1 = "7700 W Parmer Ln", City = "Austin", Zip = "78729", State = "TX" };

    [Test, Rule("E-5"), Rule("P-8")]
    public void a_new_order_that_costs_nothing_stands_for_the_line() => Shop()
        .When(Say.Exchange(1))
        .ThenFacts(typeof(Numbering.NumbersEvent.ExchangeNumbered), typeof(OrderEvent.LinesReplaced)).ThenAnnounces(typeof(Create))
        .ThenIs(Head, "E00000001 EX of 100 in ST1 by agent@shop, ZEROPAY ZEROPAY OFFLINE 0 home")
        .ThenIs(LinesOf, ["1 PHYSICAL SKU-1 of 1 with 2 to home, 0 USD for ZEROPAY, was 11.00", "2 SHIPPING STANDARD of 3 with  to home, 0 USD for ZEROPAY, was 11.00"])
        .ThenLeft(1, 11.00m);

    [Test, Rule("E-3")]
    public void a_line_that_was_exchanged_is_not_exchanged_again() => Shop().Given(Say.Exchange(1))
        .When(Say.Exchange(1)).ThenRefused(new Reason("$.exchange.lines[0].line_number", "a line that was not exchanged or sent again before", "1, for which order E00000001 stands"))
        .When(Say.Reship(1)).ThenRefused("$.reshipment.lines[0].line_number")
        .When(Say.Exchange(2)).ThenIs(Head, "E00000002 EX of 100 in ST1 by agent@shop, ZEROPAY ZEROPAY OFFLINE 0 home");

    [Test]
    public void several_lines_go_in_one_order() => Shop()
        .When(Say.Exchange(2, 1))
        .ThenIs(s => s.Order().Children[0].Lines, [new(2, 1), new(1, 2)])
        .ThenIs(s => LinesOf(s).Count, 3);

    [Test, Rule("E-5")]
    public void the_new_order_may_have_an_id_of_the_agents_choice_that_nobody_has() => Shop().Given(SalesPlayed.News(Order(Physical(1)) with { Id = "101" }))
        .When(Say.Exchange(said => said with { NewOrderId = "101" }, 1)).ThenRefused(new Reason("$.exchange.new_order_id", "an id that no order of the channel has", "101"))
        .When(Say.Exchange(said => said with { NewOrderId = Id }, 1)).ThenRefused("$.exchange.new_order_id")
        .When(Say.Exchange(said => said with { NewOrderId = "102" }, 1)).ThenFacts(typeof(OrderEvent.LinesReplaced))
        .ThenIs(s => s.Announced<Create>()[0].Order.Id, "102");

    [Test, Rule("E-5")]
    public void another_method_must_be_one_the_channel_has() => Shop(new() { ShippingMethods = ["STANDARD", "EXPRESS"] })
        .When(Say.Exchange(said => said with { NewShippingMethod = "DRONE" }, 1)).ThenRefused(new Reason("$.exchange.new_shipping_method", "one of STANDARD, EXPRESS", "DRONE"))
        .When(Say.Exchange(said => said with { NewShippingMethod = "EXPRESS" }, 1)).ThenIs(s => s.Announced<Create>()[0].Order.Lines[1].Sku, "EXPRESS");

    [Test, Rule("E-5")]
    public void any_method_will_do_where_no_list_is_configured() => Shop()
        .When(Say.Exchange(said => said with { NewShippingMethod = "DRONE" }, 1)).ThenIs(s => s.Announced<Create>()[0].Order.Lines[1].Sku, "DRONE");

    [Test, Rule("E-5")]
    public void another_address_is_not_verified_but_there_must_be_one() => Shop()
        .When(Say.Exchange(said => said with { NewShippingAddress = new() { FirstName = "John" } }, 1))
        .ThenRefused(new Reason("$.exchange.new_shipping_address", "an address with address1 and city", "nothing"))
        .When(Say.Exchange(said => said with { NewShippingAddress = Austin }, 1))
        .ThenIs(s => s.Announced<Create>()[0].Order.Lines.Select(line => line.ShippingAddressReference).ToValueList(), ["NEW", "NEW"])
        .ThenIs(s => s.Announced<Create>()[0].Order.Addresses.Single(address => address.Reference == "NEW") is var to ? $"{to.FirstName} {to.Address1} {to.City} {to.CountryCode}" : "", "John 7700 W Parmer Ln Austin US");

    [Test, Rule("E-1")]
    public void the_new_article_is_of_the_same_style() => Shop().Given(Style("BAG", "SKU-1", "SKU-1-RED"), Style("HAT", "HAT-M"))
        .When(For("HAT-M")).ThenRefused(new Reason("$.exchange.lines[0].new_sku", "a SKU of the style BAG", "HAT-M"))
        .When(For("UNKNOWN")).ThenRefused("$.exchange.lines[0].new_sku")
        .When(For("SKU-1-RED")).ThenIs(s => s.Announced<Create>()[0].Order.Lines[0].Sku, "SKU-1-RED");

    [Test, Rule("E-1")]
    public void a_variant_that_was_taken_out_of_the_style_no_longer_is() => Shop().Given(Style("BAG", "SKU-1", "SKU-1-RED"), Style("BAG", "SKU-1", "SKU-1-BLUE"))
        .When(Style("BAG", "SKU-1", "SKU-1-BLUE")).ThenNothing()
        .When(For("SKU-1-RED")).ThenRefused("$.exchange.lines[0].new_sku")
        .When(For("SKU-1-BLUE")).ThenFacts(typeof(Numbering.NumbersEvent.ExchangeNumbered), typeof(OrderEvent.LinesReplaced));

    [Test, Rule("E-1")]
    public void where_the_catalogue_has_told_no_style_the_channel_says_whether_any_will_do()
    {
        Shop().When(For("HAT-M")).ThenIs(s => s.Announced<Create>()[0].Order.Lines[0].Sku, "HAT-M");
        Shop(new() { RequireKnownStyle = true })
            .When(For("HAT-M")).ThenRefused(new Reason("$.exchange.lines[0].new_sku", "a SKU of the style of SKU-1, which the catalogue has not told", "HAT-M"))
            .When(Say.Exchange(1)).ThenFacts(typeof(Numbering.NumbersEvent.ExchangeNumbered), typeof(OrderEvent.LinesReplaced));
    }

    [Test, Rule("E-2")]
    public void the_new_article_is_in_stock_in_some_source_of_the_channel() => Shop(new() { Sources = ["WH1", "WH2"] }).Given(Stock("WH1", false), Stock("WH2", false))
        .When(Say.Exchange(1)).ThenRefused(new Reason("$.exchange.lines[0].new_sku", "a SKU in stock in WH1, WH2", "SKU-1"))
        .Given(Stock("WH2", true)).When(Say.Exchange(1)).ThenFacts(typeof(Numbering.NumbersEvent.ExchangeNumbered), typeof(OrderEvent.LinesReplaced));

    [Test, Rule("E-2")]
    public void a_source_that_counts_nothing_does_not_run_out_and_what_was_told_last_counts() => Shop(new() { Sources = ["WH1"] })
        .OfVersion(5).Given(Stock("WH1", true))
        .OfVersion(4).When(Stock("WH1", false)).ThenNothing()
        .OfVersion(null).When(Say.Exchange(1)).ThenAnnounces(typeof(Create));

    [Test, Rule("E-10")]
    public void a_channel_may_allow_no_exchanges() => Shop(new() { ExchangeEnabled = false })
        .When(Say.Exchange(1)).ThenRefused(new Reason("$.exchange.sales_channel_id", "a channel that allows exchanges", Store));

    [Test, Rule("E-10")]
    public void a_reason_may_be_left_out_and_must_else_be_one_of_the_channels() => Shop(new() { ExchangeReasons = ["WRONGSIZE"] })
        .When(Say.Exchange(said => said with { Lines = [said.Lines[0] with { Reason = "BORED" }] }, 1)).ThenRefused(new Reason("$.exchange.lines[0].reason", "one of WRONGSIZE", "BORED"))
        .When(Say.Exchange(1)).ThenAnnounces(typeof(Create));

    [Test]
    public void what_is_on_its_way_to_us_is_tried_again() => PostsalesScenario.Begin()
        .When(Say.Exchange(1)).ThenTooEarly("$.exchange.order_id")
        .Given(SalesPlayed.News(Order(Physical(1)))).When(Say.Exchange(1)).ThenTooEarly("$.exchange.lines[0].line_number");

    [TestCaseSource(nameof(Faulty))]
    public void what_cannot_be_an_exchange_is_refused_where_it_is_wrong(CreateExchange said, string path, string expected, string found) =>
        PostsalesScenario.Of(Shipped(Physical(1), Physical(2), Shipping(3), Service(4, 1), Virtual(5), Physical(6).Cancelled())).Given(Say.Return(2))
            .When(said).ThenRefused(new Reason(path, expected, found));

    [TestCaseSource(nameof(Seeds))]
    public void an_exchange_as_it_was_published_is_made(string file)
    {
        var said = System.Text.Json.JsonSerializer.Deserialize<CreateExchange>(File.ReadAllBytes(file), Contracts.Json.WireJson.Options)!;
        var order = Shipped(Physical(1) with { Id = "243" }, Shipping(2)) with { Id = said.Exchange.OrderId, Store = said.Exchange.SalesChannelId };
        PostsalesScenario.Of(order).When(said).ThenIs(s => s.Announced<Create>()[0].Order.Id, said.Exchange.NewOrderId ?? First);
    }

    private static IEnumerable<string> Seeds() =>
        Directory.EnumerateFiles(Path.Combine(TestContext.CurrentContext.TestDirectory, "samples", "seeds"), "magento.postsales.exchange_management.create-*.json");

    private static IEnumerable<TestCaseData> Faulty()
    {
        yield return Case("no lines", Say.Exchange(), "$.exchange.lines", "one line at least", "nothing");
        yield return Case("an unknown line", Say.Exchange(9), "$.exchange.lines[0].line_number", "the number of a line of order 100", "9");
        yield return Case("a line twice", Say.Exchange(1, 1), "$.exchange.lines[1].line_number", "each line once", "1");
        yield return Case("a line that comes back", Say.Exchange(2), "$.exchange.lines[0].line_number", "a line that does not come back", "2, which is in return ST1-100-R01");
        yield return Case("shipping", Say.Exchange(3), "$.exchange.lines[0].line_number", "goods, which travel in a parcel", "3, SHIPPING");
        yield return Case("a service", Say.Exchange(4), "$.exchange.lines[0].line_number", "goods, which travel in a parcel", "4, SERVICE");
        yield return Case("a download", Say.Exchange(5), "$.exchange.lines[0].line_number", "goods, which travel in a parcel", "5, VIRTUAL");
        yield return Case("a line that never shipped", Say.Exchange(6), "$.exchange.lines[0].line_number", "a line that is SHIPPED", "6, which is CANCELLED");
        yield return Case("another line's id", Say.Exchange(said => said with { Lines = [said.Lines[0] with { Id = "line-2" }] }, 1), "$.exchange.lines[0].id", "line-1, the id of line 1", "line-2");
        yield return Case("an order without an id", Say.Exchange(said => said with { OrderId = "" }, 1), "$.exchange.order_id", "1 to 64 characters without control characters", "nothing");
    }

    private static TestCaseData Case(string name, CreateExchange said, string path, string expected, string found) => new TestCaseData(said, path, expected, found).SetArgDisplayNames(name);

    private static CreateExchange For(string sku) => Say.Exchange(said => said with { Lines = [said.Lines[0] with { NewSku = sku }] }, 1);

    private static ProductUpdated Style(string sku, params string[] variants) => new() { Product = new() { Sku = sku, ChildrenSkus = [.. variants] } };

    private static AvailabilityChanged Stock(string source, bool isAvailable) => new() { SourceId = source, Sku = "SKU-1", IsAvailable = isAvailable };

    private static Scenario Shop(ChannelDefaults? settings = null) => PostsalesScenario.Of(Shipped(Physical(1), Physical(2), Shipping(3)), settings);

    private static string Head(Scenario scenario)
    {
        var order = scenario.Announced<Create>()[0].Order;
        var payment = order.Payments[0];
        var paid = payment.Transactions![0];
        return PostsalesScenario.Text($"{order.Id} {order.Origin} of {order.OriginalOrderId} in {order.Store} by {order.CustomerServiceAgent}, {payment.Reference} {paid.PaymentMethod} {paid.GatewayInformation.GatewayId} {paid.Amount} {paid.BillingAddressReference}");
    }

    private static ValueList<string> LinesOf(Scenario scenario) => scenario.Announced<Create>()[0].Order.Lines.Select(line => PostsalesScenario.Text(
        $"{line.LineNumber} {line.ProductType} {line.Sku} of {line.OriginalLineNumber} with {line.ShippingLineNumber} to {line.ShippingAddressReference}, {line.Amount.GrossAmount} {line.Amount.Currency} for {line.PaymentReference}, was {line.PromotionsInfo!.OriginalPrice}")).ToValueList();
}
