using Oms.Contracts.Inventory;
using Oms.Contracts.Inventory.SourceStockManagement;
using Oms.Deciding;
using Oms.Logistics.StockKeeping;
using static Oms.Logistics.Tests.Sample;
using static Oms.Logistics.Tests.Shop;

namespace Oms.Logistics.Tests;

internal sealed class AdjustingStock
{
    [Test]
    public void what_came_after_the_count_is_added_and_told_on() =>
        ShopOf().Given(Counts("WH1", (Lamp, 3), ("MUG", 5))).When(Adjusts("WH1", Later(1), (Lamp, 2), ("MUG", -1)))
            .ThenFacts(typeof(StockTakingEvent.Adjusted), typeof(StockEvent.Adjusted), typeof(StockEvent.Adjusted))
            .ThenAnnounces(new Outgoing(new Adjusted { Adjustment = Adjusts("WH1", Later(1), (Lamp, 2), ("MUG", -1)).Adjustment }))
            .ThenIs(s => (s.AvailableAt(), s.AvailableAt(sku: "MUG")), (5, 4));

    [TestCase(0), TestCase(-1)]
    public void what_came_before_it_is_in_the_count_already(int minutes) =>
        ShopOf().Given(Counts("WH1", (Lamp, 3))).When(Adjusts("WH1", Later(minutes), (Lamp, 2))).ThenNothing()
            .When(Adjusts("WH1", Later(minutes), (Lamp, 2), ("MUG", 4)))
            .ThenIs(s => s.Announced<Adjusted>().Single().Adjustment, Adjusts("WH1", Later(minutes), ("MUG", 4)).Adjustment);

    [Test]
    public void a_count_that_comes_late_counts_what_was_before_it_only() =>
        ShopOf().Given(Adjusts("WH1", Later(2), (Lamp, 2)), Adjusts("WH1", Later(4), (Lamp, 10)), Snapshot("WH1", SnapshotMode.Delta, Later(3), (Lamp, 7)))
            .ThenIs(s => s.AvailableAt(), 17);

    [Test]
    public void a_sku_that_was_never_counted_begins_with_none() =>
        ShopOf().Given(Adjusts("WH1", Later(1), (Lamp, 2))).ThenIs(s => (s.AvailableAt(), s.AvailableAt(sku: "MUG")), (2, null));

    [Test]
    public void what_a_whole_count_has_emptied_begins_with_none() =>
        ShopOf().Given(Counts("WH1", (Lamp, 3)), Snapshot("WH1", SnapshotMode.Full, Later(5)))
            .When(Adjusts("WH1", Later(6), (Lamp, 2)))
            .ThenFacts(typeof(StockTakingEvent.Adjusted), typeof(StockEvent.Counted), typeof(StockEvent.Adjusted))
            .ThenIs(s => s.AvailableAt(), 2)
            .When(Adjusts("WH1", Later(4), (Lamp, 9))).ThenNothing();

    [Test]
    public void equal_bodies_are_one_message() =>
        Assert.That(LogisticsService.With(new()).Handlers.Single(handler => handler.Message == typeof(Adjust)).IsOncePerBody);

    [Test]
    public void an_adjustment_by_nothing_changes_nothing() => ShopOf().When(Adjusts("WH1", Later(1), (Lamp, 0))).ThenNothing();

    [Test]
    public void a_date_ahead_of_our_clock_is_that_of_arrival() =>
        ShopOf().Given(Adjusts("WH1", Now.AddYears(1), (Lamp, 2))).ThenIs(s => s.StockOf()!.Movements, [new Movement(2, Now)]);

    [Test]
    public void movements_are_merged_when_they_are_many_and_the_sum_stays()
    {
        var scenario = ShopOf().Given(Counts("WH1", (Lamp, 3)));
        for (var minute = 1; minute <= FoldingStock.MostMovements + 2; minute++)
            scenario.Given(Adjusts("WH1", Counted.AddSeconds(minute), (Lamp, 1)));
        scenario.ThenIs(s => (s.StockOf()!.Movements.Count, s.StockOf()!.Quantity, s.StockOf()!.MergedUntil), (FoldingStock.MostMovements, 5, Counted.AddSeconds(2)))
            .ThenIs(s => s.AvailableAt(), FoldingStock.MostMovements + 5)
            .When(Snapshot("WH1", SnapshotMode.Delta, Counted.AddSeconds(1), (Lamp, 9))).ThenNothing()
            .Given(Adjusts("WH1", Counted.AddSeconds(1), (Lamp, 10))).ThenIs(s => s.AvailableAt(), FoldingStock.MostMovements + 15)
            .Given(Snapshot("WH1", SnapshotMode.Delta, Counted.AddSeconds(2), (Lamp, 9))).ThenIs(s => s.AvailableAt(), FoldingStock.MostMovements + 9);
    }

    [Test]
    public void an_adjustment_that_cannot_be_used_is_refused_with_every_reason() =>
        ShopOf().When(new Adjust { Adjustment = new() { Adjustments = [new() { Sku = Lamp, Quantity = 1 }, new() { Sku = Lamp }] } })
            .ThenRefused("$.adjustment.source_id", "$.adjustment.created_on", "$.adjustment.adjustments[1].sku", "$.adjustment.adjustments[1].quantity")
            .When(new Adjust { Adjustment = new() { SourceId = "WH1", CreatedOn = Now } }).ThenRefused("$.adjustment.adjustments");

    private static DateTimeOffset Later(int minutes) => Counted.AddMinutes(minutes);
}
