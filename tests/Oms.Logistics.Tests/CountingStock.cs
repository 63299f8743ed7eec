using Oms.Contracts;
using Oms.Contracts.Inventory;
using Oms.Contracts.Inventory.SourceStockManagement;
using Oms.Contracts.Logistics.StockManagement;
using Oms.Deciding;
using Oms.Logistics.StockKeeping;
using static Oms.Logistics.Tests.Sample;
using static Oms.Logistics.Tests.Shop;

namespace Oms.Logistics.Tests;

internal sealed class CountingStock
{
    [Test]
    public void a_source_that_never_told_its_stock_does_not_run_out() =>
        ShopOf().Given(Buys(1)).ThenIs(s => (s.Outcomes(), s.StockOf()), (["1/1 SOURCED WH1"], null));

    [Test]
    public void a_count_is_kept_for_each_sku_and_told_on_once() =>
        ShopOf().When(Counts("WH1", (Lamp, 3), ("MUG", 0)))
            .Then(
                new Change(typeof(StockTaking), "WH1/stock", new StockTakingEvent.Counted(Counts("WH1", (Lamp, 3), ("MUG", 0)).Snapshot, Counted)),
                new Change(typeof(Stock), "WH1/LAMP/stock", new StockEvent.Counted(3, false, Counted)),
                new Change(typeof(Stock), "WH1/MUG/stock", new StockEvent.Counted(0, false, Counted)))
            .ThenAnnounces(
                new Outgoing(new Updated { Snapshot = Counts("WH1", (Lamp, 3), ("MUG", 0)).Snapshot }),
                new Outgoing(new AvailabilityChanged { SourceId = "WH1", Sku = Lamp, IsAvailable = true }),
                new Outgoing(new AvailabilityChanged { SourceId = "WH1", Sku = "MUG", IsAvailable = false }))
            .ThenIs(s => (s.AvailableAt(), s.AvailableAt(sku: "MUG"), s.AvailableAt(sku: "BED")), (3, 0, null));

    [TestCase(SnapshotMode.Full), TestCase(SnapshotMode.Nonzero), TestCase(SnapshotMode.Delta)]
    public void the_same_count_again_changes_nothing(string mode) =>
        ShopOf().Given(Snapshot("WH1", mode, Counted, (Lamp, 3))).When(Snapshot("WH1", mode, Counted, (Lamp, 3))).ThenNothing();

    [TestCase(SnapshotMode.Full), TestCase(SnapshotMode.Nonzero)]
    public void of_what_a_whole_count_does_not_name_there_is_none(string mode) =>
        ShopOf().Given(Counts("WH1", ("MUG", 5), ("BED", 5)), Snapshot("WH1", mode, Later(1), (Lamp, 3), ("BED", 4)))
            .ThenIs(s => (s.AvailableAt(), s.AvailableAt(sku: "MUG"), s.AvailableAt(sku: "BED"), s.AvailableAt(sku: "NEW"), s.AvailableAt("WH2")), (3, 0, 4, 0, null));

    [Test]
    public void a_delta_is_about_what_it_names() =>
        ShopOf().Given(Snapshot("WH1", SnapshotMode.Full, Counted, (Lamp, 3), ("MUG", 5)), Snapshot("WH1", SnapshotMode.Delta, Later(1), (Lamp, 1)))
            .ThenIs(s => (s.AvailableAt(), s.AvailableAt(sku: "MUG")), (1, 5));

    [Test]
    public void a_source_without_any_goods_can_say_so() =>
        ShopOf().Given(Counts("WH1", (Lamp, 3))).When(Snapshot("WH1", SnapshotMode.Nonzero, Later(1)))
            .ThenAnnounces(typeof(Updated)).ThenIs(s => s.AvailableAt(), 0)
            .When(Snapshot("WH1", SnapshotMode.Delta, Later(2))).ThenNothing();

    [Test]
    public void an_older_count_changes_nothing_of_what_is_known_better() =>
        ShopOf().Given(Snapshot("WH1", SnapshotMode.Delta, Later(2), (Lamp, 3))).When(Snapshot("WH1", SnapshotMode.Delta, Later(1), (Lamp, 9), ("MUG", 5)))
            .ThenIs(s => s.Announced<Updated>().Single().Snapshot, Snapshot("WH1", SnapshotMode.Delta, Later(1), ("MUG", 5)).Snapshot)
            .ThenIs(s => (s.AvailableAt(), s.AvailableAt(sku: "MUG")), (3, 5))
            .When(Snapshot("WH1", SnapshotMode.Delta, Later(1), (Lamp, 9))).ThenNothing();

    [Test]
    public void an_older_whole_count_empties_nothing_that_was_counted_since() =>
        ShopOf().Given(Snapshot("WH1", SnapshotMode.Delta, Later(2), (Lamp, 3)), Snapshot("WH1", SnapshotMode.Full, Later(1), ("MUG", 5)))
            .ThenIs(s => (s.AvailableAt(), s.AvailableAt(sku: "MUG"), s.AvailableAt(sku: "BED")), (3, 5, 0))
            .When(Snapshot("WH1", SnapshotMode.Full, Counted)).ThenNothing();

    [Test]
    public void a_correction_of_the_same_moment_takes_effect() =>
        ShopOf().Given(Counts("WH1", (Lamp, 3)), Counts("WH1", (Lamp, 4))).ThenIs(s => s.AvailableAt(), 4);

    [Test]
    public void a_count_in_parts_is_whole_when_the_last_part_is_here([Values] bool isReversed)
    {
        Update[] parts = [Whole((Lamp, 3)).Part(1, 2), Whole(("BED", 4)).Part(2, 2)];
        var (first, last) = isReversed ? (parts[1], parts[0]) : (parts[0], parts[1]);
        ShopOf().Given(Counts("WH1", ("MUG", 5)), first)
            .ThenIs(s => (s.AvailableAt(sku: "MUG"), s.AvailableAt(sku: "NEW")), (5, null))
            .When(first).ThenNothing()
            .When(last).ThenIs(s => s.Announced<Updated>().Count, 1)
            .ThenIs(s => (s.AvailableAt(), s.AvailableAt(sku: "BED"), s.AvailableAt(sku: "MUG"), s.AvailableAt(sku: "NEW")), (3, 4, 0, 0))
            .When(first).ThenNothing().When(last).ThenNothing();
    }

    [Test]
    public void a_count_in_parts_is_as_old_as_its_first_part() =>
        ShopOf().Given(Whole((Lamp, 3)).Part(1, 2), Snapshot("WH1", SnapshotMode.Delta, Later(2), ("BED", 4)), Counts("WH1", ("MUG", 5)))
            .Given(Snapshot("WH1", SnapshotMode.Nonzero, Later(3)).Part(2, 2))
            .ThenIs(s => (s.AvailableAt(), s.AvailableAt(sku: "BED"), s.AvailableAt(sku: "MUG")), (3, 4, 0));

    [Test]
    public void of_one_moment_a_count_that_names_a_sku_says_more_than_one_that_does_not([Values] bool isReversed)
    {
        Update[] counts = [Snapshot("WH1", SnapshotMode.Full, Later(1)), Snapshot("WH1", SnapshotMode.Delta, Later(1), (Lamp, 3))];
        ShopOf().Given([.. isReversed ? counts.Reverse() : counts]).ThenIs(s => s.AvailableAt(), 3);
    }

    [Test]
    public void an_empty_part_counts_too() =>
        ShopOf().Given(Counts("WH1", ("MUG", 5)), Whole((Lamp, 3)).Part(1, 2), Whole().Part(2, 2)).ThenIs(s => s.AvailableAt(sku: "MUG"), 0);

    [Test]
    public void parts_of_two_counts_are_not_one() =>
        ShopOf().Given(Counts("WH1", ("MUG", 5)), Whole((Lamp, 3)).Part(1, 2, "a"), Whole(("BED", 4)).Part(2, 2, "b")).ThenIs(s => s.AvailableAt(sku: "MUG"), 5);

    [Test]
    public void a_process_id_may_serve_for_every_night() =>
        ShopOf().Given(Whole((Lamp, 3)).Part(1, 2), Whole().Part(2, 2), Snapshot("WH1", SnapshotMode.Full, Later(9), ("MUG", 5)).Part(2, 2))
            .ThenIs(s => (s.AvailableAt(), s.AvailableAt(sku: "MUG")), (3, 5))
            .Given(Snapshot("WH1", SnapshotMode.Full, Later(9)).Part(1, 2))
            .ThenIs(s => (s.AvailableAt(), s.AvailableAt(sku: "MUG")), (0, 5));

    [Test]
    public void what_is_unlimited_does_not_run_out() =>
        ShopOf().Given(new Update { Snapshot = Counts("WH1").Snapshot with { Stock = [new() { Sku = Lamp, Unlimited = true }] } })
            .When(Buys(1, Line(1, quantity: 7))).ThenIs(s => s.Outcomes(), ["1/1 SOURCED WH1"]);

    [Test]
    public void a_date_ahead_of_our_clock_is_that_of_arrival() =>
        ShopOf().Given(Snapshot("WH1", SnapshotMode.Delta, Now.AddYears(1), (Lamp, 3))).ThenIs(s => s.StockOf()!.CountedAt, Now)
            .At(Now.AddHours(1)).Given(Snapshot("WH1", SnapshotMode.Delta, Now.AddMinutes(30), (Lamp, 2))).ThenIs(s => s.AvailableAt(), 2);

    [Test]
    public void a_count_that_cannot_be_used_is_refused_with_every_reason() =>
        ShopOf().When(new Update
        {
            Snapshot = new()
            {
                SourceId = "",
                Mode = "SOME",
                Batch = new() { ProcessId = "", ProcessNumber = 3, ProcessTotal = 2 },
                Stock = [new() { Sku = Lamp, Quantity = -1 }, new() { Sku = Lamp, Quantity = 1 }, new() { Sku = "", Quantity = 1 }, new() { Sku = "MUG" }],
            },
        }).ThenRefused(
            new Reason("$.snapshot.source_id", "1 to 64 characters without control characters", "nothing"),
            new("$.snapshot.mode", "FULL, NONZERO, DELTA", "SOME"),
            new("$.snapshot.created_on", "a date", "nothing"),
            new("$.snapshot.batch.process_id", "1 to 64 characters without control characters", "nothing"),
            new("$.snapshot.batch.process_number", "1 to process_total", "3"),
            new("$.snapshot.stock[1].sku", "each SKU once", Lamp),
            new("$.snapshot.stock[2].sku", "1 to 64 characters without control characters", "nothing"),
            new("$.snapshot.stock[0].quantity", "0 to 1000000000 pieces", "-1"),
            new("$.snapshot.stock[3].quantity", "0 to 1000000000 pieces", "nothing"));

    [TestCase(0), TestCase(1001)]
    public void a_count_has_one_to_a_thousand_parts(int parts) =>
        ShopOf().When(Whole().Part(1, parts)).ThenIs(s => s.Announced<Updated>().Count, 0).ThenRefused(
            "$.snapshot.batch.process_total", parts < 1 ? ["$.snapshot.batch.process_number"] : []);

    [Test]
    public void a_list_that_is_missing_is_no_empty_list() =>
        ShopOf().When(new Update { Snapshot = Whole().Snapshot with { Stock = null } }).ThenRefused(new Reason("$.snapshot.stock", "a list", "nothing"));

    [Test]
    public void a_thousand_skus_are_enough_for_one_message() =>
        ShopOf().When(Whole([.. Enumerable.Range(0, 1001).Select(i => ($"S{i}", 1))])).ThenRefused("$.snapshot.stock")
            .When(Whole([.. Enumerable.Range(0, 1000).Select(i => ($"S{i}", 1))])).ThenIs(s => s.Announced<Updated>().Count, 1);

    private static Update Whole(params (string, int)[] stock) => Snapshot("WH1", SnapshotMode.Nonzero, Later(1), stock);

    private static DateTimeOffset Later(int minutes) => Counted.AddMinutes(minutes);
}
