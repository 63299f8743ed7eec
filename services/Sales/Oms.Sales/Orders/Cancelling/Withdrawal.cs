namespace Oms.Sales.Orders.Cancelling;

/// <summary>
/// Whether Logistics gives up what shall be cancelled. A stream of its own: asking and being refused change nothing of the
/// order.
/// </summary>
internal sealed record Withdrawal : Aggregate
{
    /// <summary>What was asked for last.</summary>
    public required LinesToCancel Lines { get; init; }

    /// <summary>Logistics has not answered yet.</summary>
    public bool IsPending { get; init; }

    public static string StreamOf(string store, string orderId) => StreamId.Of(store, orderId, "withdrawal");
}

/// <param name="SalesChannelId">Of the order.</param>
/// <param name="OrderId">The order.</param>
/// <param name="LineNumbers">Those that need a source, in order; what follows them is not asked for.</param>
/// <param name="Reason">Becomes theirs.</param>
/// <param name="IsWholeOrder">By <c>cancel</c>; else by <c>cancel_line</c>.</param>
/// <param name="User">Who wants it.</param>
internal sealed record LinesToCancel(string SalesChannelId, string OrderId, ValueList<int> LineNumbers, string Reason, bool IsWholeOrder, string? User)
{
    /// <summary>Where the message named what it wanted cancelled.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Path => IsWholeOrder ? "$.order_id" : "$.line_number";
}

/// <summary>What happens to it.</summary>
internal abstract record WithdrawalEvent : Fact
{
    private WithdrawalEvent()
    {
    }

    [FactName("withdrawal.requested")]
    public sealed record Requested(LinesToCancel Lines) : WithdrawalEvent;

    /// <summary>The lines are cancelled by a fact of the order beside this one.</summary>
    [FactName("withdrawal.granted")]
    public sealed record Granted(ValueList<int> LineNumbers) : WithdrawalEvent;

    /// <param name="Held">The lines that a warehouse holds.</param>
    [FactName("withdrawal.refused")]
    public sealed record Refused(ValueList<int> Held) : WithdrawalEvent;
}
