using Oms.Contracts;
using Oms.Contracts.Inventory;
using Oms.Contracts.Logistics.SourcingManagement;
using Oms.Logistics.ShipmentRequests;
using Oms.Logistics.SourcingLines;
using Oms.Logistics.StockKeeping;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;
using static Oms.Logistics.Tests.Shop;

namespace Oms.Logistics.Tests;

/// <summary>Stock arrives, and lines that waited for it are requested.</summary>
internal sealed class ReleasingWaitingLines
{
    [Test, Rule("S-2")]
    public void stock_that_arrives_is_allotted_in_order_of_age() =>
        Waiting(3, 1, 2).When(Adjusts("WH1", Now, (Lamp, 2)))
            .ThenIs(s => s.Announced<Allotted>().ToValueList(), [Allotment(1), Allotment(2)])
            .ThenIs(s => (s.StockOf()!.Claims.Orders(), s.StockOf()!.Waiting.Orders(), s.AvailableAt()), (["1", "2"], ["3"], 0))
            .When(Allotment(2)).ThenIs(s => (s.Outcomes(), s.Asked()), (["2/1 SOURCED WH1"], ["ST1-2-01 WH1: 1"]))
            .When(Allotment(1)).ThenIs(s => s.Outcomes(), ["1/1 SOURCED WH1"]);

    [Test]
    public void a_count_releases_lines_as_an_adjustment_does() =>
        Waiting(1, 2).When(Counts("WH1", (Lamp, 1))).ThenIs(s => s.Announced<Allotted>().ToValueList(), [Allotment(1)])
            .When(Snapshot("WH1", SnapshotMode.Full, Now, (Lamp, 2))).ThenIs(s => s.Announced<Allotted>().ToValueList(), [Allotment(2)]);

    [Test]
    public void unlimited_stock_releases_all() =>
        Waiting(1, 2).When(new Contracts.Inventory.SourceStockManagement.Update
        {
            Snapshot = Counts("WH1").Snapshot with { CreatedOn = Now, Stock = [new() { Sku = Lamp, Quantity = 0, Unlimited = true }] },
        }).ThenIs(s => s.Announced<Allotted>().Count, 2);

    [Test]
    public void too_little_for_the_oldest_is_kept_for_it() =>
        ShopOf().Given(Backorders, Counts("WH1", (Lamp, 0)), Buys(1, Line(1, quantity: 3)), Buys(2))
            .When(Counts("WH1", (Lamp, 2))).ThenIs(s => (s.Announced<Allotted>().Count, s.AvailableAt()), (0, 2))
            .When(Counts("WH1", (Lamp, 4))).ThenIs(s => s.Announced<Allotted>().Count, 2);

    [Test]
    public void of_two_orders_of_one_moment_the_ids_decide() =>
        ShopOf().Given(Backorders, Counts("WH1", (Lamp, 0)), At(Buys(20)), At(Buys(10))).When(Counts("WH1", (Lamp, 1)))
            .ThenIs(s => s.Announced<Allotted>().Single().OrderId, "10");

    [Test]
    public void a_line_that_is_served_waits_nowhere_else() =>
        Waiting(["WH1", "WH2"], 1, 2).Given(Counts("WH2", (Lamp, 1)))
            .When(Allotment(1, "WH2"))
            .ThenFacts(typeof(SourcingEvent.Settled), typeof(ShipmentRequestEvent.Requested), typeof(StockEvent.NoLongerAwaited))
            .ThenIs(s => s.StockOf()!.Waiting.Orders(), ["2"]);

    [Test]
    public void of_two_sources_that_serve_a_line_at_once_one_gives_back_to_the_next() =>
        Waiting(["WH1", "WH2"], 1, 2).Given(Counts("WH2", (Lamp, 1)), Counts("WH1", (Lamp, 1)))
            .When(Allotment(1, "WH2"))
            .ThenIs(s => s.Outcomes(), ["1/1 SOURCED WH1"])
            .ThenIs(s => s.Announced<Allotted>().ToValueList(), [Allotment(2, "WH2")])
            .When(Allotment(1)).ThenNothing()
            .When(Allotment(2, "WH2")).ThenIs(s => s.Outcomes(), ["2/1 SOURCED WH2"]);

    [Test]
    public void pieces_for_a_line_that_waits_no_longer_are_given_to_the_next() =>
        Waiting(["WH1", "WH2"], 1, 2).Given(Counts("WH1", (Lamp, 1)), Allotment(1))
            .Given<Stock>("WH2/LAMP/stock", new StockEvent.Claimed(Demand.Of(Bought(1), Bought(1).Lines[0])))
            .When(Allotment(1, "WH2")).Then(new StockEvent.GivenBack(Demand.Of(Bought(1), Bought(1).Lines[0])));

    [Test]
    public void the_same_allotment_again_changes_nothing() =>
        Waiting(1).Given(Counts("WH1", (Lamp, 1)), Allotment(1)).When(Allotment(1)).ThenNothing()
            .Given(Shipped("ST1-1-01", 1)).When(Allotment(1)).ThenNothing();

    [Test]
    public void an_allotment_that_nobody_made_changes_nothing() =>
        Waiting(1).When(Allotment(1)).ThenNothing().When(Allotment(1, "WH9")).ThenNothing();

    [Test]
    public void an_allotment_of_an_unknown_line_is_refused() =>
        Waiting(1).When(Allotment(2)).ThenRefused("$.order_id").When(Allotment(1) with { LineNumber = 9 }).ThenRefused("$.line_number");

    [Test]
    public void lines_of_an_order_that_are_served_together_share_a_request_with_their_services() =>
        ShopOf().Given(Backorders, Snapshot("WH1", SnapshotMode.Full, Counted))
            .Given(Buys(1, Line(1), Line(2, "MUG"), Line(3, "BED"), RunningOutOfStock.Wrapping(4, of: 2)))
            .Given(Snapshot("WH1", SnapshotMode.Full, Now, (Lamp, 1), ("MUG", 1)))
            .When(Allotment(1)).ThenIs(s => s.Asked(), ["ST1-1-01 WH1: 1 2 4"])
            .When(Allotment(1) with { LineNumber = 2 }).ThenNothing()
            .At(Now.AddHours(1)).Given(Adjusts("WH1", Now.AddMinutes(1), ("BED", 1)))
            .When(Allotment(1) with { LineNumber = 3 }).ThenIs(s => s.Asked(), ["ST1-1-02 WH1: 3"]);

    [Test]
    public void an_inactive_source_releases_nobody() =>
        Waiting(1).Given(RunningOutOfStock.Inactive("WH1")).When(Counts("WH1", (Lamp, 1)))
            .ThenIs(s => (s.Announced<Allotted>().Count, s.AvailableAt()), (0, 1));

    [Test]
    public void a_whole_count_that_forgets_a_sku_leaves_its_lines_waiting() =>
        Waiting(1).Given(Snapshot("WH1", SnapshotMode.Full, Now)).When(Adjusts("WH1", Now.AddHours(1), (Lamp, 1)))
            .At(Now.AddHours(2)).ThenNothing().When(Adjusts("WH1", Now.AddHours(1), (Lamp, 1))).ThenIs(s => s.Announced<Allotted>().Count, 1);

    private static Scenario Waiting(params int[] orders) => Waiting(["WH1"], orders);

    private static Scenario Waiting(string[] sources, params int[] orders) => ShopOf(sources).Given(Backorders)
        .Given([.. sources.Select(source => Counts(source, (Lamp, 0)))]).Given([.. orders.Select(order => Buys(order))]);

    private static Allotted Allotment(int order, string source = "WH1") =>
        new() { SalesChannelId = "ST1", OrderId = $"{order}", LineNumber = 1, SourceId = source, Quantity = 1 };

    private static ReleasedOrder Bought(int order) => CopyingAnOrder.Of(Buys(order).Order);

    private static Contracts.Sales.OrderManagement.Released At(Contracts.Sales.OrderManagement.Released order) =>
        order with { Order = order.Order with { OriginDate = Sample.Bought } };

    [Test]
    public void what_a_whole_count_sets_free_is_served_with_the_next_word_about_the_sku() =>
        ShopOf().Given(
                Backorders, Counts("WH1", (Lamp, 1)), Adjusts("WH1", Counted.AddMinutes(1), (Lamp, -2)), Buys(1),
                Adjusts("WH1", Counted.AddMinutes(3), (Lamp, 1)), Snapshot("WH1", SnapshotMode.Nonzero, Counted.AddMinutes(2)))
            .When(Buys(2)).ThenIs(s => (s.StockOf()!.Claims.Orders(), s.StockOf()!.Waiting.Orders()), (["1"], ["2"]));
}
