using FsCheck;
using FsCheck.Fluent;
using Oms.Contracts;
using Oms.Contracts.Inventory;
using Oms.Contracts.Logistics.StockManagement;
using Oms.Deciding;
using Oms.Logistics.StockKeeping;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;
using static Oms.Logistics.Tests.Shop;

namespace Oms.Logistics.Tests;

/// <summary>That a SKU ran out at a source, or is there again.</summary>
internal sealed class TellingWhatIsAvailable
{
    [TestCase(3, true), TestCase(0, false)]
    public void the_first_count_is_told(int quantity, bool isAvailable) =>
        ShopOf().When(Counts("WH1", (Lamp, quantity)))
            .ThenIs(Told, [new AvailabilityChanged { SourceId = "WH1", Sku = Lamp, IsAvailable = isAvailable }]);

    [Test]
    public void names_are_told_as_they_are() =>
        ShopOf().When(Counts("A/1%2F", ("B/2%25", 1)))
            .ThenIs(Told, [new AvailabilityChanged { SourceId = "A/1%2F", Sku = "B/2%25", IsAvailable = true }]);

    [Test]
    public void a_count_that_leaves_some_tells_nothing() =>
        ShopOf().Given(Counts("WH1", (Lamp, 3))).When(Snapshot("WH1", SnapshotMode.Delta, Now, (Lamp, 1))).ThenIs(Flags, []);

    [Test]
    public void the_last_piece_is_told_when_it_is_requested_and_not_when_it_ships() =>
        ShopOf().Given(Counts("WH1", (Lamp, 2)), Buys(1)).ThenIs(Flags, [])
            .When(Buys(2)).ThenIs(Flags, [false])
            .When(Shipped("ST1-2-01", 1)).ThenIs(Flags, [])
            .When(Declined("ST1-1-01", 1)).ThenIs(Flags, [true]);

    [Test]
    public void what_arrives_for_lines_that_wait_is_free_for_nobody() =>
        ShopOf().Given(Backorders, Counts("WH1", (Lamp, 0)), Buys(1, Line(1, quantity: 2)))
            .When(Adjusts("WH1", Now, (Lamp, 1))).ThenIs(Flags, [])
            .When(Adjusts("WH1", Now, (Lamp, 1))).ThenIs(Flags, [])
            .When(Adjusts("WH1", Now, (Lamp, 1))).ThenIs(Flags, [true]);

    [Test]
    public void what_is_kept_for_a_large_order_is_free_no_longer() =>
        ShopOf().Given(Backorders, Counts("WH1", (Lamp, 1))).When(Buys(1, Line(1, quantity: 2))).ThenIs(Flags, [false]);

    [TestCase(1), TestCase(2)]
    public void a_piece_that_is_missing_changes_nothing_for_others(int quantity) =>
        ShopOf().Given(Counts("WH1", (Lamp, quantity)), Buys(1))
            .When(new Contracts.Logistics.WarehouseManagement.LinesDeclined
            {
                RequestId = "ST1-1-01",
                ItemsCollection = [new() { OrderLineNumber = 1, Status = "NOT_IN_STOCK" }],
            }).ThenIs(Flags, []);

    [Test]
    public void a_whole_count_that_leaves_it_out_is_told_with_the_next_word_about_it() =>
        ShopOf().Given(Counts("WH1", (Lamp, 3)))
            .When(Snapshot("WH1", SnapshotMode.Full, Counted.AddMinutes(1), ("MUG", 1))).ThenIs(s => s.Announced<AvailabilityChanged>().Single().Sku, "MUG")
            .When(Buys(1)).ThenIs(Flags, [])
            .When(Adjusts("WH1", Now, (Lamp, 1))).ThenIs(Flags, [false, true]);

    [Test]
    public void a_source_that_is_not_counted_tells_nothing() => ShopOf().When(Buys(1)).ThenIs(Flags, []);

    [Test]
    public void what_was_told_before_is_told_once_more_of_stock_that_was_stored_without_it()
    {
        var stored = Fold((Stock?)null, new StockEvent.Counted(3, false, Counted)) with { ToldFree = null, IsFreeNews = false };
        Assert.That(Announced(Fold(stored, new StockEvent.Adjusted(1, Now)), new StockEvent.Adjusted(1, Now)), Is.EqualTo(new[] { true }));
    }

    [Test]
    public void is_told_when_it_changes_and_only_then() => Prop.ForAll(Facts.ToArbitrary(), facts =>
    {
        var (stock, told) = ((Stock?)null, (bool?)null);
        foreach (var fact in facts)
        {
            stock = Fold(stock, fact);
            var isFree = stock.IsUnlimited || (stock.Available >= 1 && stock.Waiting.Count == 0);
            Assert.That(Announced(stock, fact), Is.EqualTo(told == isFree ? [] : new[] { isFree }));
            told = isFree;
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Behaviour Behaviour { get; } = LogisticsService.With(new()).Behaviours.Single(each => each.State == typeof(Stock));

    private static Gen<StockEvent[]> Facts =>
        from size in Gen.Choose(1, 20)
        from facts in Fact.ArrayOf(size)
        select facts;

    private static Gen<StockEvent> Fact =>
        from order in Gen.Choose(1, 3)
        from quantity in Gen.Choose(0, 3)
        from minute in Gen.Choose(0, 30)
        let line = new Demand("ST1", $"{order}", 1, quantity, Bought.AddMinutes(order))
        from fact in Gen.Elements<StockEvent>(
            new StockEvent.Counted(quantity, false, Now.AddMinutes(minute)), new StockEvent.Counted(quantity, minute < 3, Now.AddMinutes(minute)),
            new StockEvent.Adjusted(quantity - 2, Now.AddMinutes(minute)), new StockEvent.Claimed(line), new StockEvent.GivenBack(line),
            new StockEvent.Shipped(line, Now.AddMinutes(minute)), new StockEvent.Awaited(line), new StockEvent.NoLongerAwaited(line),
            new StockEvent.Allotted(line, "WH1"))
        select fact;

    private static Stock Fold(Stock? stock, StockEvent fact) => (Stock)Behaviour.Evolve(stock, fact, Now) with { Id = Stock.StreamOf("WH1", Lamp) };

    private static bool[] Announced(Stock stock, StockEvent fact) =>
        [.. Behaviour.Announce(stock, fact).Select(each => each.Message).OfType<AvailabilityChanged>().Select(told => told.IsAvailable)];

    private static ValueList<AvailabilityChanged> Told(Scenario scenario) => scenario.Announced<AvailabilityChanged>().ToValueList();

    private static ValueList<bool> Flags(Scenario scenario) => Told(scenario).Select(told => told.IsAvailable).ToValueList();
}
