using Oms.Logistics.SourcingLines;
using Oms.Testing;
using static Oms.Logistics.Tests.Shop;

namespace Oms.Logistics.Tests;

/// <summary>A channel says in how many deliveries an order may be sent; the last one takes all that is left.</summary>
[Rule("S-2")]
internal sealed class DeliveringInFewParts
{
    [Test]
    public void in_one_delivery_all_lines_are_held_until_the_last_is_there() =>
        Given(1).When(Order).ThenIs(s => (s.Outcomes(), s.Asked()), (["1/1 WAITING", "1/2 WAITING", "1/3 WAITING"], []))
            .ThenIs(s => (s.AvailableAt(sku: "MUG"), s.AvailableAt(sku: "BED")), (0, 0))
            .When(Arrives("MUG")).ThenNothingAsked()
            .When(Arrives("BED")).AndAllotted().ThenIs(s => (s.Outcomes(), s.Asked()), (["1/2 WAITING"], []))
            .When(Arrives(Lamp)).AndAllotted()
            .ThenIs(s => s.Asked(), ["ST1-1-01 WH1: 1 2 3"])
            .ThenIs(s => s.Outcomes(), ["1/1 SOURCED WH1", "1/2 SOURCED WH1", "1/3 SOURCED WH1"])
            .ThenIs(s => (s.AvailableAt(), s.AvailableAt(sku: "MUG"), s.AvailableAt(sku: "BED")), (0, 1, 0));

    [Test]
    public void the_second_of_two_deliveries_waits_for_all_that_is_left() =>
        Given(2).When(Order).ThenIs(s => s.Asked(), ["ST1-1-01 WH1: 3"])
            .When(Arrives(Lamp)).AndAllotted().ThenNothingAsked()
            .When(Arrives("BED")).AndAllotted().ThenIs(s => s.Asked(), ["ST1-1-02 WH1: 1 2"]);

    [TestCase(3), TestCase(null)]
    public void each_goes_when_it_is_there_while_deliveries_are_left(int? most) =>
        Given(most).When(Order).ThenIs(s => s.Asked(), ["ST1-1-01 WH1: 3"])
            .When(Arrives(Lamp)).AndAllotted().ThenIs(s => s.Asked(), ["ST1-1-02 WH1: 1"])
            .When(Arrives("BED")).AndAllotted().ThenIs(s => s.Asked(), ["ST1-1-03 WH1: 2"]);

    [Test]
    public void an_order_that_is_there_goes_at_once() =>
        Given(1).When(Buys(1, Line(1, "MUG"))).ThenIs(s => s.Asked(), ["ST1-1-01 WH1: 1"]);

    [Test]
    public void what_may_not_wait_holds_up_nobody() =>
        ShopOf().Given(Channel(new() { MaxDeliveries = 1 }), Counts("WH1", (Lamp, 0), ("MUG", 1)))
            .When(Buys(1, Line(1), Line(2, "MUG"))).ThenIs(s => (s.Outcomes(), s.Asked()), (["1/1 OUTOFSTOCK", "1/2 SOURCED WH1"], ["ST1-1-01 WH1: 2"]));

    [Test]
    public void one_delivery_may_be_several_requests() =>
        ShopOf("WH1", "WH2").Given(Settings(1), Counts("WH1", (Lamp, 0), ("MUG", 1)), Counts("WH2", (Lamp, 0)), Buys(1, Line(1), Line(2, "MUG")))
            .When(Counts("WH2", (Lamp, 1))).AndAllotted().ThenIs(s => s.Asked(), ["ST1-1-01 WH2: 1", "ST1-1-02 WH1: 2"]);

    [Test]
    public void what_a_source_declines_goes_with_the_rest_when_one_delivery_is_left() =>
        ShopOf("WH1", "WH2").Given(Settings(2), Counts("WH1", (Lamp, 0), ("MUG", 1)), Counts("WH2", (Lamp, 0), ("MUG", 1)), Buys(1, Line(1), Line(2, "MUG")))
            .When(Declined("ST1-1-01", 2)).ThenIs(s => (s.Outcomes(), s.Asked()), (["1/2 WAITING"], []))
            .ThenIs(s => (s.AvailableAt(sku: "MUG"), s.AvailableAt("WH2", "MUG")), (1, 0))
            .When(Counts("WH2", (Lamp, 1))).AndAllotted().ThenIs(s => s.Asked(), ["ST1-1-02 WH2: 1 2"])
            .ThenIs(s => s.Find<Sourcing>("ST1/1/sourcing")!.Line(2)!.DeclinedBy, ["WH1"]);

    [Test]
    public void a_limit_that_was_lifted_releases_what_was_held_with_the_next_line() =>
        Given(1).Given(Order, Settings(null)).When(Arrives(Lamp)).AndAllotted().ThenIs(s => s.Asked(), ["ST1-1-01 WH1: 1 3"]);

    private static Contracts.Sales.OrderManagement.Released Order => Buys(1, Line(1), Line(2, "BED"), Line(3, "MUG"));

    private static Scenario Given(int? most) => ShopOf().Given(Settings(most), Counts("WH1", (Lamp, 0), ("BED", 0), ("MUG", 1)));

    private static Contracts.Sales.SaleschannelManagement.Created Settings(int? most) => Channel(new() { Backorders = true, MaxDeliveries = most });

    private static Contracts.Inventory.SourceStockManagement.Adjust Arrives(string sku) => Adjusts("WH1", Counted.AddHours(1), (sku, 1));
}

internal static class DeliveringInFewPartsWords
{
    public static Scenario ThenNothingAsked(this Scenario scenario) => scenario.ThenIs(s => s.Asked(), []);
}
