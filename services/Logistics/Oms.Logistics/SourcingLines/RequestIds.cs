using System.Globalization;
using Oms.Deciding;
using Oms.Logistics.ShipmentRequests;

namespace Oms.Logistics.SourcingLines;

/// <summary>The name of a request to come.</summary>
/// <param name="Number">NN, counted on per order.</param>
/// <param name="Id"><c>{store}-{order}-{NN}</c>, two digits, three after 99.</param>
internal readonly record struct RequestId(int Number, string Id)
{
    public static RequestId Of(ReleasedOrder order, int number) =>
        new(number, string.Create(CultureInfo.InvariantCulture, $"{order.Store}-{order.OrderId}-{number:D2}"));
}

internal static class RequestIds
{
    /// <summary>
    /// The next names that nobody has. Store and order id may hold dashes, so another order's request can have one; then
    /// NN counts on.
    /// </summary>
    public static IEnumerable<RequestId> Free(Sourcing known, Seen seen) =>
        Next(known).Where(next => !IsTaken(next, seen));

    /// <summary>The names to look at before <paramref name="count"/> free ones are certain.</summary>
    public static IEnumerable<Need> Needs(Sourcing known, int count, Seen seen)
    {
        var free = 0;
        foreach (var next in Next(known).TakeWhile(_ => free < count))
        {
            yield return Need.Of<ShipmentRequest>(next.Id);
            if (!IsTaken(next, seen))
                free++;
        }
    }

    private static IEnumerable<RequestId> Next(Sourcing known) =>
        Enumerable.Range(known.LastRequestNumber + 1, int.MaxValue - known.LastRequestNumber - 1).Select(number => RequestId.Of(known.Order, number));

    private static bool IsTaken(RequestId next, Seen seen) => seen.Find<ShipmentRequest>(next.Id) is not null;
}
