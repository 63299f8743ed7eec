namespace Oms.Postsales.Refunds;

/// <summary>What a refund's facts add up to.</summary>
internal static class RefundFold
{
    public static Refund Evolve(Refund? state, RefundEvent fact, DateTimeOffset at) => (state, fact) switch
    {
        (null, RefundEvent.Opened now) => new() { Content = now.Content, StatusDate = at, Date = at, IsAsked = now.IsReleasedAtOnce },
        ({ }, RefundEvent.ReleaseAsked) => state with { IsAsked = true },
        ({ }, RefundEvent.Pending) => In(RefundStatus.PendingRelease, at, state),
        ({ }, RefundEvent.Released) => In(RefundStatus.Released, at, state),
        ({ }, RefundEvent.Failed) => state,
        ({ }, RefundEvent.Cancelled now) => In(RefundStatus.Cancelled, at, state) with { Refusals = now.Reasons },
        _ => throw new InvalidOperationException($"{fact.GetType().Name} before the refund was opened."),
    };

    private static Refund In(string status, DateTimeOffset at, Refund state) => state with { Status = status, StatusDate = at };
}
