using Oms.CustomerService.Flows;

namespace Oms.CustomerService.Orders.Folding;

/// <summary>What holds add up to: an order shows the first of those that hold it, and before them one whose wait went wrong.</summary>
internal static class HoldFold
{
    /// <summary>In the order in which an order shows them.</summary>
    private static readonly string[] Rank =
        [HoldReason.ParentReturn, HoldReason.Validation, HoldReason.Approval, HoldReason.Risk, HoldReason.Agent, HoldReason.Remorse, HoldReason.Capture];

    public static SoldOrder Go(SoldOrder order, string name, Members data, DateTimeOffset at) => name switch
    {
        // Of the time before there were several holds.
        "order.held" => Place(order, new(HoldReason.Remorse, at, data.Time("until"), null, null, null, null, null), at),
        "order.remorse_ended" => End(order, HoldReason.Remorse, null, at),
        "order.held_for_return" => Place(order, new(HoldReason.ParentReturn, at, null, null, null, null, null, null), at),
        "order.parent_returned" => End(order, HoldReason.ParentReturn, null, at),
        _ => data.Text("hold") is { } hold ? Go(order, hold, name, data, at) : order,
    };

    /// <summary>The order is over; its status is somebody else's to say.</summary>
    public static SoldOrder EndAll(SoldOrder order, string? by, DateTimeOffset at) =>
        order with { Holds = order.Holds.Select(hold => hold.EndedAt is null ? Ended(hold, by, at) : hold).ToValueList() };

    private static SoldOrder Go(SoldOrder order, string hold, string name, Members data, DateTimeOffset at) => name switch
    {
        "order.hold_placed" => Place(order, new(hold, at, data.Time("until"), data.Text("by"), data.Text("note"), null, null, null), at),
        "order.hold_ended" => End(order, hold, data.Text("by"), at),
        "order.hold_failed" => Change(order, hold, each => each with { Error = data.Text("error") ?? "" }, at),
        "order.hold_resumed" => Change(order, hold, each => each with { Error = null }, at),
        _ => order,
    };

    private static SoldOrder Place(SoldOrder order, HoldView hold, DateTimeOffset at) => With(order, order.Holds.Append(hold), at);

    private static SoldOrder End(SoldOrder order, string reason, string? by, DateTimeOffset at) => Change(order, reason, hold => Ended(hold, by, at), at);

    private static SoldOrder Change(SoldOrder order, string reason, Func<HoldView, HoldView> change, DateTimeOffset at) =>
        With(order, order.Holds.Select(hold => hold.EndedAt is null && hold.Reason == reason ? change(hold) : hold), at);

    private static HoldView Ended(HoldView hold, string? by, DateTimeOffset at) => hold with { Error = null, EndedAt = at, EndedBy = by };

    private static SoldOrder With(SoldOrder order, IEnumerable<HoldView> holds, DateTimeOffset at)
    {
        var all = holds.ToValueList();
        var open = all.Where(hold => hold.EndedAt is null).OrderBy(hold => hold.Error is null).ThenBy(hold => Array.IndexOf(Rank, hold.Reason)).FirstOrDefault();
        return (order with { Holds = all }).In(open is null ? SoldStatus.AwaitingSources : open.Error is { } error ? ("ERROR", error) : ("ONHOLD", open.Reason), at);
    }
}
