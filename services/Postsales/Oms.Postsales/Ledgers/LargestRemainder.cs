using System.Numerics;

namespace Oms.Postsales.Ledgers;

/// <summary>Splits a sum so that the parts make the sum.</summary>
internal static class LargestRemainder
{
    /// <summary>
    /// In proportion to the weights, in whole minor units; what rounding leaves over goes to the largest remainders, the
    /// first of equal ones first. No part exceeds its weight when the sum does not exceed the weights' sum.
    /// </summary>
    /// <param name="sum">Zero or more.</param>
    /// <param name="weights">Zero or more each.</param>
    /// <param name="unit">The currency's minor unit, such as 0.01; sum and weights are multiples of it.</param>
    public static ValueList<decimal> Split(decimal sum, IReadOnlyList<decimal> weights, decimal unit)
    {
        var shares = weights.Select(weight => InUnits(weight, unit)).ToList();
        var all = shares.Aggregate(BigInteger.Zero, (total, share) => total + share);
        if (all.IsZero)
            return weights.Select(_ => 0m).ToValueList();
        var units = InUnits(sum, unit);
        var parts = shares.Select(share => BigInteger.DivRem(units * share, all, out var rest) is var whole ? (Whole: whole, Left: rest) : default).ToList();
        var over = (int)(units - parts.Aggregate(BigInteger.Zero, (total, part) => total + part.Whole));
        var favoured = Enumerable.Range(0, parts.Count).OrderByDescending(i => parts[i].Left).Take(over).ToHashSet();
        return parts.Select((part, i) => ((decimal)part.Whole + (favoured.Contains(i) ? 1 : 0)) * unit).ToValueList();
    }

    /// <summary>
    /// What each part gets of a further sum, such that a total comes to the same parts in whatever steps it is given. Each
    /// part is rounded against all those behind it: for two parts these are the largest remainders; of three and more those
    /// would sometimes take from a part when the total grows.
    /// </summary>
    /// <param name="sum">Zero or more; with what was given not more than the whole.</param>
    /// <param name="given">Of each part before.</param>
    /// <param name="whole">What there is of each part.</param>
    /// <param name="unit">The currency's minor unit.</param>
    public static ValueList<decimal> Further(decimal sum, IReadOnlyList<decimal> given, IReadOnlyList<decimal> whole, decimal unit)
    {
        var (total, all, parts) = (given.Sum() + sum, whole.Sum(), new List<decimal>());
        for (var i = 0; i < whole.Count; i++)
        {
            var part = all == 0 ? 0 : Share(whole[i], total, all, unit);
            parts.Add(part - given[i]);
            (total, all) = (total - part, all - whole[i]);
        }
        var left = whole.Select((part, i) => part - given[i]).ToList();
        // What was given before may have come about otherwise: a step in the middle was taken back, say.
        return parts.Where((part, i) => part < 0 || part > left[i]).Any() ? Split(sum, left, unit) : parts.ToValueList();
    }

    /// <summary>The amount times part by whole, to the minor unit, halves up; exact, however long the numbers.</summary>
    public static decimal Share(decimal amount, decimal part, decimal whole, decimal unit)
    {
        var (product, divisor) = (InUnits(amount, unit) * InUnits(part, unit), InUnits(whole, unit));
        return (decimal)((2 * product + divisor) / (2 * divisor)) * unit;
    }

    private static BigInteger InUnits(decimal amount, decimal unit) => new(decimal.Round(amount / unit));
}
