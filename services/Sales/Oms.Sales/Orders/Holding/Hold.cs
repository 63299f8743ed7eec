namespace Oms.Sales.Orders.Holding;

/// <summary>One reason why an order does not go on; it stays on record when it is over.</summary>
/// <param name="Reason">One of <see cref="HoldReason"/>: the order's status reason while it is the first of its holds.</param>
/// <param name="Since">When it began.</param>
/// <param name="Until">When it ends by itself; null when something else has to happen.</param>
/// <param name="By">Who holds the order; null when a rule does.</param>
/// <param name="Note">Why, in words.</param>
/// <param name="Error">What went wrong with what it waits for: the status reason meanwhile.</param>
/// <param name="EndedAt">Null while it holds.</param>
/// <param name="EndedBy">Who ended it; null when what it waited for came.</param>
internal sealed record Hold(
    string Reason, DateTimeOffset Since, DateTimeOffset? Until = null, string? By = null, string? Note = null, string? Error = null,
    DateTimeOffset? EndedAt = null, string? EndedBy = null)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOpen => EndedAt is null;
}
