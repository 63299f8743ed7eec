using Oms.Contracts.Sales;
using Oms.Postsales.Ledgers;

namespace Oms.Postsales.Orders;

/// <summary>What happens to an order after its sale, as Postsales sees it.</summary>
internal abstract record OrderEvent : Fact
{
    private OrderEvent()
    {
    }

    /// <summary>Sales told of it for the first time, or of more than statuses.</summary>
    [FactName("order.learned")]
    public sealed record Learned(int CopiedVersion, WireOrder Order) : OrderEvent;

    /// <param name="CopiedVersion">Of Sales' fact.</param>
    /// <param name="Status">Of the order.</param>
    /// <param name="StatusReason">Of the order.</param>
    /// <param name="StatusDate">Of the order.</param>
    /// <param name="Lines">Those that changed.</param>
    [FactName("order.followed")]
    public sealed record Followed(int CopiedVersion, string? Status, string? StatusReason, DateTimeOffset? StatusDate, ValueList<LineNews> Lines) : OrderEvent;

    /// <param name="Moves">New entries of the ledger.</param>
    /// <param name="CreditNote">The refund they belong to.</param>
    /// <param name="Rma">The return that refund belongs to.</param>
    [FactName("order.booked")]
    public sealed record Booked(ValueList<Move> Moves, string? CreditNote = null, string? Rma = null) : OrderEvent;

    /// <summary>See <see cref="OrderReturn"/>.</summary>
    [FactName("order.return_opened")]
    public sealed record ReturnOpened(string Rma, ValueList<int> Asked, ValueList<int> Released, ValueList<JoinedLine> Joined, bool IsWithoutRefund) : OrderEvent;

    /// <param name="Rma">The return.</param>
    /// <param name="Joined">Those that go along after all.</param>
    [FactName("order.return_approved")]
    public sealed record ReturnApproved(string Rma, ValueList<JoinedLine> Joined) : OrderEvent;

    [FactName("order.return_cancelled")]
    public sealed record ReturnCancelled(string Rma) : OrderEvent;

    /// <summary>An exchange or a reshipment shall be placed.</summary>
    [FactName("order.lines_replaced")]
    public sealed record LinesReplaced(Child Child) : OrderEvent;

    /// <summary>Another order has the id that we had chosen for a child.</summary>
    [FactName("order.child_renumbered")]
    public sealed record ChildRenumbered(string OrderId, string NewOrderId) : OrderEvent;

    /// <summary>Sales has placed the child.</summary>
    [FactName("order.child_placed")]
    public sealed record ChildPlaced(string OrderId) : OrderEvent;

    /// <summary>The child, or some of its lines, will not be: ours stand for themselves again.</summary>
    [FactName("order.child_ended")]
    public sealed record ChildEnded(string OrderId, ValueList<int> LineNumbers) : OrderEvent;
}

/// <summary>What Sales changes of a line in the course of its life.</summary>
internal sealed record LineNews(
    int LineNumber, string? Status, string? StatusReason, DateTimeOffset? StatusDate, string? SourceId, int? TotalSourceAllocations,
    ValueList<OrderLinePayment>? Payments);
