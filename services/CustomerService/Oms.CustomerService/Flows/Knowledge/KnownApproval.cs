using Oms.CustomerService.Flows.Reading;

namespace Oms.CustomerService.Flows.Knowledge;

/// <summary>Whether a system outside lets the order go on (H-3).</summary>
internal sealed record KnownApproval
{
    public DateTimeOffset? AskedAt { get; init; }

    public int Runs { get; init; }

    public DateTimeOffset? NextRun { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public bool IsApproved { get; init; }

    /// <summary>The answer, as people read it.</summary>
    public string Answer { get; init; } = "";

    public KnownApproval With(ApprovalNews news, DateTimeOffset at) => news switch
    {
        ApprovalNews.Asked asked => this with { AskedAt = AskedAt ?? at, Runs = asked.Runs, NextRun = asked.NextRun },
        ApprovalNews.Answered answered => this with
        {
            AnsweredAt = at,
            IsApproved = answered.IsApproved,
            Answer = $"{(answered.IsApproved ? "approved" : "rejected")}{(answered.By is { } by ? $" by {by}" : "")}{(answered.Note is { } note ? $": {note}" : "")}",
        },
        _ => this,
    };
}
