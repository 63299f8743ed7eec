using FsCheck;
using FsCheck.Fluent;
using Oms.Contracts;
using Oms.Contracts.Inventory;
using static Oms.Logistics.Tests.Sample;
using static Oms.Logistics.Tests.Shop;

namespace Oms.Logistics.Tests;

/// <summary>What a source tells of its stock, in any order and its counts twice, against the sum as it is written in the rules.</summary>
internal sealed class AddingUpStock
{
    private static readonly string[] Skus = [Lamp, "MUG", "BED"];

    [Test]
    public void is_the_last_count_and_what_was_adjusted_after_it_whatever_the_order() =>
        Prop.ForAll(Stories.ToArbitrary(), story =>
        {
            var scenario = ShopOf().At(Now).Given([.. story.Arriving]);
            Assert.Multiple(() =>
            {
                foreach (var sku in Skus)
                    Assert.That(scenario.AvailableAt(sku: sku), Is.EqualTo(Expected(story.Told, sku)), sku);
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static Gen<Story> Stories =>
        from size in Gen.Choose(1, 8)
        from told in Telling.ArrayOf(size)
            // Each at a moment of its own.
        let dated = told.Select((one, i) => one with { At = Counted.AddMinutes(i) }).ToArray()
        from messages in Gen.Shuffle(dated.SelectMany((one, i) => one.Messages($"p{i}")).ToArray())
        from again in Gen.Shuffle(dated.Where(one => !one.IsAdjustment).SelectMany((one, i) => one.Messages($"p{Array.IndexOf(dated, one)}")).ToArray())
        from merged in Gen.Shuffle(messages.Concat(again).ToArray())
        select new Story(dated, merged);

    private static Gen<Told> Telling =>
        from mode in Gen.Elements(SnapshotMode.Full, SnapshotMode.Nonzero, SnapshotMode.Delta, "ADJUST")
        from parts in Gen.Choose(1, 3)
        from named in Gen.SubListOf(Skus)
        from quantities in Gen.Choose(0, 9).ArrayOf(Skus.Length)
        select new Told(mode, default, parts, [.. named.Distinct().Zip(quantities)]);

    /// <summary>Null while nothing was told of it.</summary>
    private static long? Expected(Told[] told, string sku)
    {
        var count = told.LastOrDefault(one => one.IsWhole || (one.Mode == SnapshotMode.Delta && one.Names(sku)));
        var adjusted = told.Where(one => one.IsAdjustment && one.Names(sku) && (count is null || one.At > count.At)).ToList();
        return count is null && adjusted.Count == 0 ? null : (count?.Of(sku) ?? 0) + adjusted.Sum(one => one.Of(sku));
    }

    private sealed record Story(Told[] Told, object[] Arriving)
    {
        public override string ToString() => string.Join('\n', Told.Select(one => one.ToString()).Append("arrives as").Concat(Arriving.Select(each => each.ToString())));
    }

    private sealed record Told(string Mode, DateTimeOffset At, int Parts, ValueList<(string Sku, int Quantity)> Stock)
    {
        public bool IsAdjustment => Mode == "ADJUST";

        public bool IsWhole => Mode is SnapshotMode.Full or SnapshotMode.Nonzero;

        public bool Names(string sku) => Stock.Any(line => line.Sku == sku && (!IsAdjustment || line.Quantity != 0));

        public int Of(string sku) => Stock.FirstOrDefault(line => line.Sku == sku).Quantity;

        public IEnumerable<object> Messages(string process) =>
            IsAdjustment ? [Adjusts("WH1", At, [.. Stock])]
            : Parts == 1 ? [Snapshot("WH1", Mode, At, [.. Stock])]
            : Enumerable.Range(0, Parts).Select(part => (object)Snapshot("WH1", Mode, At, [.. Stock.Where((_, i) => i % Parts == part)]).Part(part + 1, Parts, process));
    }
}
