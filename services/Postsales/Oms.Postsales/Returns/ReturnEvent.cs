namespace Oms.Postsales.Returns;

/// <summary>What happens to a return; each fact is announced by one updated.</summary>
internal abstract record ReturnEvent : Fact
{
    private ReturnEvent()
    {
    }

    /// <param name="Content">What comes back.</param>
    /// <param name="Reason">Code of how it came to be.</param>
    /// <param name="IsApproved">It needs nobody's word .</param>
    [FactName("return.opened")]
    public sealed record Opened(ReturnContent Content, string Reason, bool IsApproved) : ReturnEvent;

    [FactName("return.tracking_changed")]
    public sealed record TrackingChanged(Tracking Tracking) : ReturnEvent;

    /// <summary>A warehouse reported lines, with the condition they are in.</summary>
    [FactName("return.lines_received")]
    public sealed record LinesReceived(ValueList<ReceivedLine> Lines) : ReturnEvent;

    /// <param name="Reason">Code of how it came to be approved.</param>
    /// <param name="Joined">What goes along after all; since the request lines may have been cancelled, and returns.</param>
    [FactName("return.approved")]
    public sealed record Approved(string Reason, ValueList<ReturnedLine> Joined) : ReturnEvent;

    [FactName("return.cancelled")]
    public sealed record Cancelled(string Reason) : ReturnEvent;

    /// <summary>The warehouse was told once more.</summary>
    [FactName("return.request_retried")]
    public sealed record RequestRetried : ReturnEvent;
}

/// <param name="LineNumber">Of the order.</param>
/// <param name="Condition">As found; null where the warehouse said none: good.</param>
/// <param name="Description">In words.</param>
internal sealed record ReceivedLine(int LineNumber, string? Condition, string? Description);

/// <summary>How a return came to its status; on the wire as they are.</summary>
internal static class ReturnReason
{
    /// <summary>Somebody asked for it; the only documented one.</summary>
    public const string Asked = "CSRREQUEST";
    public const string Received = "RECEIVED";
    public const string Reshipment = "RESHIPMENT";
    public const string ApprovedByAgent = "CSRAPPROVED";
    public const string CancelledByAgent = "CSRCANCELLED";
    public const string RefusedBySales = "REFUSEDBYSALES";

    public static string NameOf(string code) => code switch
    {
        Asked => "Requested by customer service",
        Received => "Received by the warehouse",
        Reshipment => "Sent again",
        ApprovedByAgent => "Approved by customer service",
        CancelledByAgent => "Cancelled by customer service",
        RefusedBySales => "Not possible any longer",
        _ => code,
    };
}
