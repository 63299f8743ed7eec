using Oms.Contracts.Common;

namespace Oms.Sales.Orders;

/// <summary>What happens to an order. Each fact changes something visible and is announced by exactly one created or updated.</summary>
internal abstract record OrderEvent : Fact
{
    private OrderEvent()
    {
    }

    /// <param name="Order">Normalised, without any status: those are ours (O-7).</param>
    /// <param name="Fingerprint">See <see cref="Orders.Order.Fingerprint"/>.</param>
    [FactName("order.placed")]
    public sealed record Placed(WireOrder Order, string Fingerprint) : OrderEvent;

    /// <param name="Released">The lines handed to Logistics at once; none while remorse time holds them, or when nothing needs a source.</param>
    [FactName("order.received")]
    public sealed record Received(ValueList<int> Released) : OrderEvent;

    /// <summary>One more reason why the order does not go on.</summary>
    /// <param name="Hold">One of <see cref="Holding.HoldReason"/>: the status reason it shows.</param>
    /// <param name="Until">When it ends by itself; null when something else has to happen.</param>
    /// <param name="By">Who holds it; null when a rule does.</param>
    /// <param name="Note">Why, in words.</param>
    [FactName("order.hold_placed")]
    public sealed record HoldPlaced(string Hold, DateTimeOffset? Until = null, string? By = null, string? Note = null) : OrderEvent;

    /// <param name="Hold">One of <see cref="Holding.HoldReason"/>.</param>
    /// <param name="Released">The lines handed to Logistics with it; null when another hold is left.</param>
    /// <param name="By">Who ended it; null when what it waited for came.</param>
    /// <param name="Note">In words.</param>
    [FactName("order.hold_ended")]
    public sealed record HoldEnded(string Hold, ValueList<int>? Released = null, string? By = null, string? Note = null) : OrderEvent;

    /// <summary>What a hold waits for went wrong: a person has to look at it.</summary>
    /// <param name="Hold">One of <see cref="Holding.HoldReason"/>.</param>
    /// <param name="Error">The order's status reason meanwhile.</param>
    [FactName("order.hold_failed")]
    public sealed record HoldFailed(string Hold, string Error) : OrderEvent;

    /// <summary>It is waited for once more.</summary>
    [FactName("order.hold_resumed")]
    public sealed record HoldResumed(string Hold) : OrderEvent;

    /// <summary>It ends before anything shipped, with all lines that are open.</summary>
    /// <param name="Status">REJECTED, ABORTED or CANCELLED.</param>
    /// <param name="Reason">The status reason.</param>
    /// <param name="LineReason">That of the lines.</param>
    /// <param name="LineNumbers">Those that were open.</param>
    /// <param name="By">Who wants it so; null when a rule does.</param>
    /// <param name="Note">In words.</param>
    [FactName("order.stopped")]
    public sealed record Stopped(string Status, string Reason, string LineReason, ValueList<int> LineNumbers, string? By = null, string? Note = null) : OrderEvent;

    /// <summary>The money of lines went on.</summary>
    /// <param name="Parts">Lines and payments.</param>
    /// <param name="Status">CAPTURE_REQUESTED, CAPTURED or CAPTURE_FAILED.</param>
    [FactName("order.payments_marked")]
    public sealed record PaymentsMarked(ValueList<LinePart> Parts, string Status) : OrderEvent;

    /// <summary>Of the time before there were several holds.</summary>
    [FactName("order.held")]
    public sealed record Held(DateTimeOffset Until) : OrderEvent;

    /// <inheritdoc cref="Held"/>
    [FactName("order.held_for_return")]
    public sealed record HeldForReturn : OrderEvent;

    /// <inheritdoc cref="Held"/>
    [FactName("order.parent_returned")]
    public sealed record ParentReturned(ValueList<int> Released) : OrderEvent;

    /// <inheritdoc cref="Held"/>
    [FactName("order.remorse_ended")]
    public sealed record RemorseEnded(ValueList<int> Released) : OrderEvent;

    [FactName("order.lines_sourced")]
    public sealed record LinesSourced(ValueList<AllocatedLine> Lines) : OrderEvent;

    [FactName("order.lines_progressed")]
    public sealed record LinesProgressed(ValueList<ProgressedLine> Lines) : OrderEvent;

    /// <param name="LineNumbers">Of the order.</param>
    /// <param name="Captured">Those of them whose money is captured with that, no gateway being asked; null in facts of the time before captures.</param>
    [FactName("order.lines_shipped")]
    public sealed record LinesShipped(ValueList<int> LineNumbers, ValueList<int>? Captured = null) : OrderEvent;

    [FactName("order.lines_cancelled")]
    public sealed record LinesCancelled(ValueList<CancelledLine> Lines) : OrderEvent;

    /// <summary>Lines go to another address, before Logistics has heard of them (F-8).</summary>
    /// <param name="LineNumber">The line that was named.</param>
    /// <param name="LineNumbers">All that went to the same address as it.</param>
    /// <param name="Address">Where they go; it takes the place of the one with its reference, or is one more.</param>
    /// <param name="By">Who wants it so.</param>
    [FactName("order.shipping_address_changed")]
    public sealed record ShippingAddressChanged(int LineNumber, ValueList<int> LineNumbers, Address Address, string? By = null) : OrderEvent;

    /// <param name="Rma">The number of the return.</param>
    /// <param name="LineNumbers">Those that came back.</param>
    [FactName("order.lines_returned")]
    public sealed record LinesReturned(string Rma, ValueList<int> LineNumbers) : OrderEvent;

    /// <summary>Every line is final, which the order's status showed already, and payments are settled, too.</summary>
    [FactName("order.completed")]
    public sealed record Completed(string Outcome) : OrderEvent;
}

/// <param name="LineNumber">Of the order.</param>
/// <param name="SourceId">Where it ships from.</param>
/// <param name="ShipmentRequestId">What it is in from now on.</param>
/// <param name="TotalSourceAllocations">How often a source was chosen for it.</param>
internal sealed record AllocatedLine(int LineNumber, string SourceId, string ShipmentRequestId, int TotalSourceAllocations);

/// <summary>What the warehouse said of a line that is neither shipped nor cancelled.</summary>
internal sealed record ProgressedLine(int LineNumber, string Status, string Reason);

/// <param name="LineNumber">Of the order.</param>
/// <param name="Reason">One of the documented reasons of a line.</param>
/// <param name="TotalSourceAllocations">Where Logistics knows of more than we do; else null.</param>
internal sealed record CancelledLine(int LineNumber, string Reason, int? TotalSourceAllocations = null);

/// <summary>What of a line one payment pays.</summary>
internal sealed record LinePart(int LineNumber, string PaymentReference);
