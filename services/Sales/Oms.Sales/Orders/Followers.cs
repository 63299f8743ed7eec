using Oms.Contracts.Sales;

namespace Oms.Sales.Orders;

/// <summary>Services, shipping lines, downloads and bundles: no warehouse speaks of them, they follow the lines that are sourced.</summary>
internal static class Followers
{
    /// <summary>Those that would become shipped or cancelled now, followers of followers too.</summary>
    /// <returns>By line number: <see cref="LineStatus.Shipped"/> or <see cref="LineStatus.Cancelled"/>.</returns>
    public static IReadOnlyDictionary<int, string> Of(WireOrder order)
    {
        var roles = new LineRoles(order);
        var waiting = order.Lines.Where(line => !LineStatus.IsFinal(line.Status) && !roles.NeedsSource(line)).ToList();
        var settled = new Dictionary<int, string>();
        string? StatusOf(OrderLine line) => settled.GetValueOrDefault(line.LineNumber, line.Status ?? "");
        while (waiting.Find(line => Next(roles, line, StatusOf) is not null) is { } next)
        {
            settled[next.LineNumber] = Next(roles, next, StatusOf)!;
            waiting.Remove(next);
        }
        return settled;
    }

    private static string? Next(LineRoles roles, OrderLine line, Func<OrderLine, string?> statusOf)
    {
        var leaders = roles.LeadersOf(line).Select(statusOf).ToList();
        var isOneShipped = leaders.Contains(LineStatus.Shipped);
        return leaders.Count == 0 ? LineStatus.Shipped
            : isOneShipped && (!LineRoles.WaitsForAll(line) || leaders.TrueForAll(LineStatus.IsFinal)) ? LineStatus.Shipped
            : leaders.TrueForAll(status => status == LineStatus.Cancelled) ? LineStatus.Cancelled
            : null;
    }
}
