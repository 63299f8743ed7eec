using Oms.Sales.Orders.AwaitingAReturn;

namespace Oms.Sales.Orders.Cancelling;

/// <summary>What a cancel is decided on: the order, an earlier cancel that waits for its answer, and the return an exchange waits for.</summary>
internal sealed class CancelNeeds(Seen seen, string store, string orderId)
{
    public Order? Order { get; } = seen.Find<Order>(Orders.Order.StreamOf(store, orderId));

    public ParentReturnNote? Note { get; } = seen.Find<ParentReturnNote>(ParentReturnNote.StreamOf(store, orderId));

    private readonly Withdrawal? _withdrawal = seen.Find<Withdrawal>(Withdrawal.StreamOf(store, orderId));

    public static IEnumerable<Need> Of(string store, string orderId) =>
    [
        Need.Of<Order>(Orders.Order.StreamOf(store, orderId)), Need.Of<Withdrawal>(Withdrawal.StreamOf(store, orderId)),
        Need.ToRead<ParentReturnNote>(ParentReturnNote.StreamOf(store, orderId)),
    ];

    /// <summary>
    /// Logistics has the order and may be ahead of us: it is asked to give the lines up. While one question is open another
    /// waits for its answer, since that changes what there is to cancel; the same one is asked again: its
    /// answer is the same, and the first may have been refused.
    /// </summary>
    public Decision Ask(IEnumerable<int> lines, string reason, string? user, bool isWholeOrder)
    {
        var wanted = new LinesToCancel(store, orderId, lines.Order().ToValueList(), reason, isWholeOrder, user);
        return _withdrawal is { IsPending: true, Lines: var pending } && !pending.LineNumbers.Equals(wanted.LineNumbers)
            ? new Decision.TooEarly([Refusal.At(wanted.Path, "a cancel while no other one is under way", $"one of lines {string.Join(", ", pending.LineNumbers)}")])
            : CancelRules.Held(Order!, wanted.LineNumbers, wanted.Path).ToList() is { Count: > 0 } held ? Decision.Refuse(held)
            : Decision.Of<Withdrawal>(Withdrawal.StreamOf(store, orderId), new WithdrawalEvent.Requested(wanted));
    }
}
