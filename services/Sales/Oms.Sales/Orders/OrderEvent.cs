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

    [FactName("order.held")]
    public sealed record Held(DateTimeOffset Until) : OrderEvent;

    /// <summary>An exchange order waits until what it replaces came back.</summary>
    [FactName("order.held_for_return")]
    public sealed record HeldForReturn : OrderEvent;

    /// <summary>It came back.</summary>
    /// <inheritdoc cref="Received"/>
    [FactName("order.parent_returned")]
    public sealed record ParentReturned(ValueList<int> Released) : OrderEvent;

    /// <inheritdoc cref="Received"/>
    [FactName("order.remorse_ended")]
    public sealed record RemorseEnded(ValueList<int> Released) : OrderEvent;

    [FactName("order.lines_sourced")]
    public sealed record LinesSourced(ValueList<AllocatedLine> Lines) : OrderEvent;

    [FactName("order.lines_progressed")]
    public sealed record LinesProgressed(ValueList<ProgressedLine> Lines) : OrderEvent;

    /// <summary>Until gateways are asked, a shipment captures the payments of its lines.</summary>
    /// <param name="LineNumbers">Of the order.</param>
    /// <param name="Captured">Those of them that are paid for; null in facts of the time before captures.</param>
    [FactName("order.lines_shipped")]
    public sealed record LinesShipped(ValueList<int> LineNumbers, ValueList<int>? Captured = null) : OrderEvent;

    [FactName("order.lines_cancelled")]
    public sealed record LinesCancelled(ValueList<CancelledLine> Lines) : OrderEvent;

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
