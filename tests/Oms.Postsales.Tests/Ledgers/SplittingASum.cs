using FsCheck;
using FsCheck.Fluent;
using Oms.Postsales.Ledgers;
using Oms.Postsales.Tests.Histories;
using static Oms.Postsales.Tests.Ledgers.Amounts;

namespace Oms.Postsales.Tests.Ledgers;

/// <summary>A sum in proportion to weights, in whole minor units.</summary>
internal sealed class SplittingASum
{
    private const int Cases = 500;

    private static Gen<decimal[]> Weights => Gen.Choose(1, 5).SelectMany(count => Up(5_000).ArrayOf(count));

    private static Gen<(decimal[] Weights, decimal Sum)> Splits => Weights.SelectMany(weights => Within(weights.Sum()).Select(sum => (weights, sum)));

    [Test]
    public void comes_to_the_sum_in_whole_units_each_next_to_its_quota() => Prop.ForAll(Splits.ToArbitrary(), split =>
    {
        var parts = LargestRemainder.Split(split.Sum, split.Weights, Cent);
        Assert.That(parts.Sum(), Is.EqualTo(split.Sum));
        foreach (var (part, weight) in parts.Zip(split.Weights))
        {
            Assert.That(part % Cent, Is.Zero);
            Assert.That(part, Is.InRange(0m, weight));
            Assert.That(Math.Abs(part - (split.Sum * weight / Math.Max(split.Weights.Sum(), Cent))), Is.LessThan(Cent));
        }
    }).Check(Generated.Times(Cases));

    [TestCase(1.00, ExpectedResult = "0.34 0.33 0.33")]
    [TestCase(0.02, ExpectedResult = "0.01 0.01 0.00")]
    public string gives_what_rounding_leaves_over_to_the_first_of_equal_ones(double sum) =>
        string.Join(' ', LargestRemainder.Split((decimal)sum, [1.00m, 1.00m, 1.00m], Cent).Select(part => FormattableString.Invariant($"{part:F2}")));

    [Test]
    public void in_steps_comes_to_the_same_in_any_order_of_them() => Prop.ForAll(
        Weights.SelectMany(weights => Within(weights.Sum() / 4).ArrayOf(4).Select(steps => (Weights: weights, Steps: steps))).ToArbitrary(), told =>
        {
            var straight = After(told.Weights, told.Steps.Select(Whole));
            Assert.That(After(told.Weights, told.Steps.Reverse().Select(Whole)), Is.EqualTo(straight));
            Assert.That(After(told.Weights, [told.Steps.Select(Whole).Sum()]), Is.EqualTo(straight));
            Assert.That(After(told.Weights, [.. told.Steps.Select(Whole), told.Weights.Sum() - straight.Sum()]), Is.EqualTo(told.Weights));
        }).Check(Generated.Times(Cases));

    /// <summary>Three parts of 3, 3 and 1 of a sum of 3, then 4: largest remainders would be 1 1 1, then 2 2 0.</summary>
    [Test]
    public void in_steps_takes_nothing_back_from_a_small_part() => Prop.ForAll(Splits.ToArbitrary(), split =>
    {
        var given = After(split.Weights, [split.Sum]);
        Assert.That(LargestRemainder.Further(split.Weights.Sum() > split.Sum ? Cent : 0, given, split.Weights, Cent), Has.All.GreaterThanOrEqualTo(0m));
    }).Check(Generated.Times(Cases));

    private static decimal Whole(decimal amount) => decimal.Floor(amount / Cent) * Cent;

    private static decimal[] After(decimal[] weights, IEnumerable<decimal> steps) => steps.Aggregate(new decimal[weights.Length],
        (given, step) => [.. given.Zip(LargestRemainder.Further(step, given, weights, Cent), (before, more) => before + more)]);
}
