using System.Globalization;
using Oms.Postsales.Orders;

namespace Oms.Postsales.Returns;

/// <summary>The number of a return to come: <c>{store}-{order}-R{NN}</c>, three digits after 99.</summary>
internal static class Rma
{
    /// <summary>The numbers to look at before a free one is certain.</summary>
    public static IEnumerable<Need> Needs(Order order, Seen seen)
    {
        foreach (var next in Next(order))
        {
            yield return Need.Of<Return>(next);
            if (seen.Find<Return>(next) is null)
                yield break;
        }
    }

    /// <summary>The next that nobody has: stores and order ids may hold dashes, and clients bring numbers of their own .</summary>
    public static string Free(Order order, Func<string, Return?> find) => Next(order).First(next => find(next) is null);

    private static IEnumerable<string> Next(Order order) => Enumerable.Range(order.Returns.Count + 1, 100_000)
        .Select(number => string.Create(CultureInfo.InvariantCulture, $"{order.Store}-{order.Wire.Id}-R{number:D2}"));
}
