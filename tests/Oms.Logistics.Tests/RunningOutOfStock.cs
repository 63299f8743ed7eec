using Oms.Contracts;
using Oms.Contracts.Sales;
using Oms.Testing;
using static Oms.Logistics.Tests.Shop;

namespace Oms.Logistics.Tests;

internal sealed class RunningOutOfStock
{
    private const int Many = 100;

    [Test, Rule("S-1")]
    public void of_a_hundred_orders_for_the_last_piece_one_is_requested_and_the_others_are_out_of_stock() =>
        Assert.That(Sold(ShopOf()), Is.EqualTo((1, Many - 1, 0)));

    [Test, Rule("S-1")]
    public void where_backorders_are_on_the_others_wait() => Assert.That(Sold(ShopOf().Given(Backorders)), Is.EqualTo((1, 0, Many - 1)));

    [Test, Rule("S-1")]
    public void without_the_channel_the_configured_default_decides() =>
        Assert.That(Sold(Scenario.Of(LogisticsService.With(new() { Backorders = true }))), Is.EqualTo((1, 0, Many - 1)));

    [Test, Rule("S-1")]
    public void a_channel_that_is_off_wins_over_the_default() =>
        Assert.That(Sold(Scenario.Of(LogisticsService.With(new() { Backorders = true })).Given(Channel(new() { Backorders = false }))), Is.EqualTo((1, Many - 1, 0)));

    [TestCase("allowBackorder", "true", "WAITING"), TestCase("allowBackorder", "1", "WAITING"), TestCase("allowbackorder", " Yes ", "WAITING")]
    [TestCase("allowBackorder", "false", "OUTOFSTOCK"), TestCase("allowBackorder", "", "OUTOFSTOCK"), TestCase("backorder", "true", "OUTOFSTOCK")]
    [Rule("S-1")]
    public void a_line_may_wait_when_it_says_so_itself(string name, string value, string outcome) =>
        ShopOf().Given(Counts("WH1", (Lamp, 0)))
            .When(Buys(1, Line(1) with { CustomAttributes = [new() { Name = name, Value = value }] }, Line(2)))
            .ThenIs(s => s.Outcomes(), [$"1/1 {outcome}", "1/2 OUTOFSTOCK"]);

    [Test, Rule("S-2")]
    public void what_is_there_ships_and_the_rest_waits() =>
        ShopOf().Given(Backorders, Counts("WH1", (Lamp, 0), ("MUG", 1)))
            .When(Buys(1, Line(1), Line(2, "MUG")))
            .ThenIs(s => (s.Outcomes(), s.Asked()), (["1/1 WAITING", "1/2 SOURCED WH1"], ["ST1-1-01 WH1: 2"]));

    [Test, Rule("S-3")]
    public void a_forced_source_without_stock_is_waited_for_whatever_the_channel_says() =>
        ShopOf("WH1", "WH2").Given(Counts("WH2", (Lamp, 0)))
            .When(Buys(1, Line(1) with { SourceLocation = "WH2" })).ThenIs(s => s.Outcomes(), ["1/1 WAITING"])
            .ThenIs(s => s.StockOf("WH2")!.Waiting.Orders(), ["1"]);

    [Test]
    public void the_first_source_that_has_enough_is_chosen() =>
        ShopOf("WH1", "WH2", "WH3").Given(Counts("WH1", (Lamp, 1)), Counts("WH2", (Lamp, 2)))
            .When(Buys(1, Line(1, quantity: 2))).ThenIs(s => s.Outcomes(), ["1/1 SOURCED WH2"])
            .When(Buys(2, Line(1, quantity: 2))).ThenIs(s => s.Outcomes(), ["2/1 SOURCED WH3"])
            .When(Buys(3)).ThenIs(s => s.Outcomes(), ["3/1 SOURCED WH1"]);

    [Test]
    public void lines_of_one_order_share_what_is_there() =>
        ShopOf().Given(Counts("WH1", (Lamp, 2))).When(Buys(1, Line(1), Line(2), Line(3)))
            .ThenIs(s => s.Outcomes(), ["1/1 SOURCED WH1", "1/2 SOURCED WH1", "1/3 OUTOFSTOCK"])
            .ThenIs(s => (s.AvailableAt(), s.StockOf()!.Claims.Select(claim => claim.LineNumber).ToValueList()), (0, [1, 2]));

    [Test, Rule("O-6")]
    public void services_are_not_counted_and_wait_with_their_line() =>
        ShopOf().Given(Backorders, Counts("WH1", (Lamp, 0), ("WRAP", 0)))
            .When(Buys(1, Line(1, "MUG"), Line(2), Wrapping(3, of: 1), Wrapping(4, of: 2)))
            .ThenIs(s => s.Outcomes(), ["1/1 SOURCED WH1", "1/2 WAITING", "1/3 SOURCED WH1", "1/4 WAITING"]);

    [Test]
    public void an_older_line_that_waits_is_not_overtaken_by_a_smaller_one() =>
        ShopOf().Given(Backorders, Counts("WH1", (Lamp, 2)), Buys(5, Line(1, quantity: 3)))
            .When(Buys(6)).ThenIs(s => s.Outcomes(), ["6/1 WAITING"])
            .When(Buys(4)).ThenIs(s => s.Outcomes(), ["4/1 SOURCED WH1"])
            .ThenIs(s => s.StockOf()!.Waiting.Orders(), ["5", "6"]);

    [Test]
    public void a_source_that_is_not_active_is_not_waited_for() =>
        ShopOf("WH1", "WH2").Given(Backorders, Counts("WH1", (Lamp, 0)), Counts("WH2", (Lamp, 0)), Inactive("WH1"))
            .When(Buys(1)).ThenIs(s => (s.StockOf()!.Waiting.Count, s.StockOf("WH2")!.Waiting.Count), (0, 1))
            .Given(Inactive("WH2"))
            .When(Buys(2)).ThenIs(s => s.Outcomes(), ["2/1 OUTOFSTOCK"]);

    [Test]
    public void the_same_release_again_claims_and_waits_once() =>
        ShopOf().Given(Backorders, Counts("WH1", (Lamp, 1)), Buys(1), Buys(2)).When(Buys(2)).ThenNothing().When(Buys(1)).ThenNothing()
            .ThenIs(s => (s.StockOf()!.Claims.Orders(), s.StockOf()!.Waiting.Orders()), (["1"], ["2"]));

    internal static Contracts.Inventory.SourceManagement.Create Inactive(string id) =>
        new() { Source = new() { Id = id, Name = id, Configurations = new() { Active = false } } };

    internal static OrderLine Wrapping(int number, int of) => Line(number, "WRAP") with { ProductType = "SERVICE", ParentLineNumber = of };

    private static (int Sourced, int OutOfStock, int Waiting) Sold(Scenario shop)
    {
        shop.Given(Counts("WH1", (Lamp, 1)));
        var outcomes = Enumerable.Range(0, Many).SelectMany(order => shop.When(Buys(order)).Outcomes()).Select(outcome => outcome.Split(' ')[1]).ToList();
        shop.ThenIs(s => s.AvailableAt(), 0);
        return (outcomes.Count(each => each == "SOURCED"), outcomes.Count(each => each == "OUTOFSTOCK"), outcomes.Count(each => each == "WAITING"));
    }
}
