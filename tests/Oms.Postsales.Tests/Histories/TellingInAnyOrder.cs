using FsCheck;
using FsCheck.Fluent;
using Oms.Postsales.Ledgers;

namespace Oms.Postsales.Tests.Histories;

/// <summary>3. Two histories that differ only in the order of steps that have nothing to do with each other end alike.</summary>
internal sealed class TellingInAnyOrder
{
    private const int Cases = 150;

    [Test, Rule("A-7"), Rule("RR-7")]
    public void ends_alike_for_lines_orders_and_the_appeasements_of_a_line() => Prop.ForAll(Stories, fates =>
    {
        var (straight, shuffled) = (Telling.Straight(fates), Telling.Shuffled(fates));
        foreach (var (one, other) in Ends(straight).Zip(Ends(shuffled)))
        {
            if (one != other)
                throw new AssertionException($"{straight.Red($"told straight: {one}").Message}\n\n{shuffled.Red($"told otherwise: {other}").Message}");
        }
    }).Check(Generated.Times(Cases));

    private static IEnumerable<string> Ends(World world) =>
        from order in world.Postsales.All<Order>()
        where string.IsNullOrEmpty(order.Wire.OriginalOrderId)
        from line in order.Wire.Lines
        let money = order.Money()
        let end = Leaving.EndOf(world, order, line.LineNumber).End
        select $"line {line.LineNumber} of {order.Wire.Id} is {line.Status}, return {order.ReturnOf(line.LineNumber)?.Status}, "
            + $"at last {end.Order.Line(end.Line)!.Status}, return {end.Order.ReturnOf(end.Line)?.Status}; captured {Words.Of(money.Captured(line.LineNumber))}, "
            + $"refunded {Words.Of(money.Given(line.LineNumber, MoveKind.Refunded))}, appeased {Words.Of(money.Given(line.LineNumber, MoveKind.Appeased))}, "
            + $"waived {Words.Of(money.Waived(line.LineNumber))}";

    private static Arbitrary<Fates> Stories => Arb.From(
        from purchases in Gen.Choose(1, 2).SelectMany(count => Generated.Purchases.ArrayOf(count))
        from settings in Generated.Settings
        from fates in OneFate.ArrayOf(purchases.Sum(purchase => purchase.Goods.Count))
        from seed in Gen.Choose(0, 999)
        select new Fates([.. purchases], settings, [.. fates], seed), Smaller.Than);

    private static Gen<Fate> OneFate =>
        from count in Gen.Choose(0, 4)
        from percents in Gen.Choose(1, count == 0 ? 1 : 100 / count).ArrayOf(count)
        from ending in Gen.Elements(Enum.GetValues<Ending>())
        select new Fate([.. percents], ending);
}
