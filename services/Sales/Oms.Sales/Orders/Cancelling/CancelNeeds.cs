using Oms.Sales.Orders.AwaitingAReturn;
using Oms.Sales.Payments;

namespace Oms.Sales.Orders.Cancelling;

/// <summary>What a cancel is decided on: the order, an earlier cancel that waits for its answer, and the return an exchange waits for.</summary>
internal sealed class CancelNeeds(Seen seen, string store, string orderId, SalesDefaults defaults, DateTimeOffset at)
{
    public Order? Order { get; } = seen.Find<Order>(Orders.Order.StreamOf(store, orderId));

    public ParentReturnNote? Note { get; } = seen.Find<ParentReturnNote>(ParentReturnNote.StreamOf(store, orderId));

    public OrderPayments? Money { get; } = seen.Find<OrderPayments>(OrderPayments.StreamOf(store, orderId));

    private readonly Withdrawal? _withdrawal = seen.Find<Withdrawal>(Withdrawal.StreamOf(store, orderId));

    public static IEnumerable<Need> Of(string store, string orderId) =>
    [
        .. Course.Needs(store, orderId), Need.Of<Withdrawal>(Withdrawal.StreamOf(store, orderId)),
        Need.ToRead<ParentReturnNote>(ParentReturnNote.StreamOf(store, orderId)),
    ];

    /// <summary>Nobody else has a say: it is cancelled at once, and what was reserved for it is let go.</summary>
    public Decision Cancel(IEnumerable<CancelledLine> lines) => new Course(Order, Money, defaults, at).Cancel(lines).Proceed().Decided;

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
