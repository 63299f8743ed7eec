namespace Oms.Sales.Orders.Holding;

/// <summary>What holds add up to: an order shows the first of those that hold it, and before them one whose wait went wrong.</summary>
internal static class HoldFold
{
    public static Order Place(Order order, Hold hold, DateTimeOffset at) => With(order, order.AllHolds().Append(hold), at);

    public static Order End(Order order, string reason, string? by, DateTimeOffset at) =>
        Change(order, reason, hold => hold with { Error = null, EndedAt = at, EndedBy = by }, at);

    public static Order Change(Order order, string reason, Func<Hold, Hold> change, DateTimeOffset at) =>
        With(order, order.AllHolds().Select(hold => hold.IsOpen && hold.Reason == reason ? change(hold) : hold), at);

    /// <summary>The order is over; its status is somebody else's to say.</summary>
    public static Order EndAll(Order order, string? by, DateTimeOffset at) => order with
    {
        HeldUntil = null,
        Holds = order.AllHolds().Select(hold => hold.IsOpen ? hold with { Error = null, EndedAt = at, EndedBy = by } : hold).ToValueList(),
    };

    private static Order With(Order order, IEnumerable<Hold> holds, DateTimeOffset at)
    {
        var changed = order with { HeldUntil = null, Holds = holds.ToValueList() };
        var open = changed.Holds.Where(hold => hold.IsOpen).OrderBy(hold => hold.Error is null).ThenBy(hold => Array.IndexOf([.. HoldReason.All], hold.Reason)).FirstOrDefault();
        return OrderFold.In(
            open is null ? OrderStatus.AwaitingSources : open.Error is { } error ? OrderStatus.Error(error) : OrderStatus.HeldBy(open.Reason), at, changed);
    }
}
