using Oms.Contracts.Sales;

namespace Oms.Sales.Orders;

/// <summary>Services, shipping lines, downloads and bundles: no warehouse speaks of them, they follow the lines that are sourced.</summary>
internal static class Followers
{
    /// <summary>Those that would become shipped or cancelled now, followers of followers too.</summary>
    /// <returns>By line number: <see cref="LineStatus.Shipped"/> or <see cref="LineStatus.Cancelled"/>.</returns>
    public static IReadOnlyDictionary<int, string> Of(Order order)
    {
        var (roles, isReleased) = (new LineRoles(order.Wire), order.IsReleased());
        var waiting = order.Wire.Lines.Where(line => !LineStatus.IsFinal(line.Status) && !roles.NeedsSource(line)).ToList();
        var settled = new Dictionary<int, string>();
        string? StatusOf(OrderLine line) => settled.GetValueOrDefault(line.LineNumber, line.Status ?? "");
        string? NextOf(OrderLine line) => Next(roles.LeadersOf(line).Select(StatusOf).ToList(), LineRoles.WaitsForAll(line), isReleased);
        while (waiting.Find(line => NextOf(line) is not null) is { } next)
        {
            settled[next.LineNumber] = NextOf(next)!;
            waiting.Remove(next);
        }
        return settled;
    }

    private static string? Next(List<string?> leaders, bool waitsForAll, bool isReleased)
    {
        var isOneShipped = leaders.Exists(LineStatus.HasShipped);
        // While the order is held, what waits for no line waits for that.
        return leaders.Count == 0 ? (isReleased ? LineStatus.Shipped : null)
            : isOneShipped && (!waitsForAll || leaders.TrueForAll(LineStatus.IsFinal)) ? LineStatus.Shipped
            : leaders.TrueForAll(status => status == LineStatus.Cancelled) ? LineStatus.Cancelled
            : null;
    }
}
