namespace Oms.Postsales.Refunds;

/// <summary>What happens to a refund.</summary>
internal abstract record RefundEvent : Fact
{
    private RefundEvent()
    {
    }

    /// <param name="Content">What goes back.</param>
    /// <param name="IsReleasedAtOnce">Nobody has to release it: Sales is asked, and the first news is its answer.</param>
    [FactName("refund.opened")]
    public sealed record Opened(RefundContent Content, bool IsReleasedAtOnce) : RefundEvent;

    /// <summary>An agent releases it: Sales is asked.</summary>
    /// <param name="IsOffline">The money is handed over outside.</param>
    [FactName("refund.release_asked")]
    public sealed record ReleaseAsked(bool IsOffline) : RefundEvent;

    /// <summary>A gateway was asked.</summary>
    [FactName("refund.pending")]
    public sealed record Pending : RefundEvent;

    /// <summary>The money is out.</summary>
    [FactName("refund.released")]
    public sealed record Released : RefundEvent;

    /// <summary>The gateway could not: it stays as it is, for somebody to look at.</summary>
    [FactName("refund.failed")]
    public sealed record Failed(ValueList<Reason> Reasons) : RefundEvent;

    /// <param name="Reasons">Why Sales would not pay; empty when an agent cancelled it.</param>
    [FactName("refund.cancelled")]
    public sealed record Cancelled(ValueList<Reason> Reasons) : RefundEvent;
}
