using Oms.CustomerService.Flows.Reading;

namespace Oms.CustomerService.Flows.Knowledge;

/// <summary>A reason why the order does not go on, or did not.</summary>
/// <param name="Reason">One of <see cref="HoldReason"/>, or one that is not known here.</param>
/// <param name="Since">When it was placed, the last time.</param>
/// <param name="Until">When it ends by itself.</param>
/// <param name="By">Who placed it; null when a rule did.</param>
/// <param name="Note">Why.</param>
/// <param name="Times">How often it was placed or waited for once more.</param>
internal sealed record KnownHold(string Reason, DateTimeOffset Since, DateTimeOffset? Until, string? By, string? Note, int Times)
{
    public bool IsWrong { get; init; }

    public string? LastError { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? EndedBy { get; init; }

    public string? EndNote { get; init; }

    public static KnownHold Of(OrderNews.HoldPlaced placed, KnownHold? before, DateTimeOffset at) =>
        new(placed.Hold, at, placed.Until, placed.By, placed.Note, (before?.Times ?? 0) + 1) { LastError = before?.LastError };
}
