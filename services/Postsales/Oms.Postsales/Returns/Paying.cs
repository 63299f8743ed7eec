using Oms.Postsales.Orders;

namespace Oms.Postsales.Returns;

/// <summary>Whose money a return gives back.</summary>
internal static class Paying
{
    /// <summary>
    /// Lines of the return whose money goes: not those that an exchange or a reshipment stands for (E-6, RR-6), but those
    /// whose exchange or reshipment comes back with it.
    /// </summary>
    public static IEnumerable<int> Leading(Order order, OrderReturn known) =>
        (known.IsWithoutRefund ? [] : known.Asked.Where(line => order.ChildOf(line) is null)).Concat(known.Released);

    /// <summary>Those, and what joins one of them.</summary>
    public static IEnumerable<int> Lines(Order order, OrderReturn known)
    {
        var leading = Leading(order, known).ToHashSet();
        return leading.Concat(known.Joined.Where(line => line.Causes.Any(leading.Contains)).Select(line => line.LineNumber));
    }

    /// <summary>Whether some return that is not cancelled gives the line's money back.</summary>
    public static bool IsLed(Order order, int line) => order.Returns.Any(each => !each.IsCancelled && Leading(order, each).Contains(line));
}
