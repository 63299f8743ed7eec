using Oms.CustomerService.Flows.Reading;

namespace Oms.CustomerService.Flows.Knowledge;

/// <summary>One thing asked of a gateway, or accepted inside.</summary>
internal sealed record KnownOperation(int Number, string Command, DateTimeOffset AskedAt, ValueList<int> Lines)
{
    public Progress Progress { get; init; }

    public int Runs { get; init; }

    public DateTimeOffset? NextRun { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>Who settled it by hand, and why.</summary>
    public string? SettledBy { get; init; }

    public string? LastError { get; init; }

    /// <summary>An exception (P-7) is open.</summary>
    public bool IsInTrouble { get; init; }

    /// <summary>Any other no is an exception, too, unless nobody wants it any longer: the money of lines that were cancelled meanwhile.</summary>
    public bool IsWrong => IsInTrouble || (Progress == Progress.Refused && Command == GatewayCommand.Validate);

    public static KnownOperation Of(PaymentNews.Asked asked, DateTimeOffset at) => new(asked.Number, asked.Command, at, asked.Lines)
    {
        Runs = asked.Runs,
        NextRun = asked.NextRun,
        Progress = asked.IsOffline ? Progress.Done : Progress.Asked,
        SettledAt = asked.IsOffline ? at : null,
    };

    /// <summary>It goes on, even one that was wrongly marked as paid. A person who has it tried again has dealt with the exception.</summary>
    public KnownOperation AskAgain(PaymentNews.Asked asked) => this with
    {
        Progress = Progress.Asked,
        Runs = asked.Runs,
        NextRun = asked.NextRun,
        SettledAt = null,
        SettledBy = null,
        IsInTrouble = IsInTrouble && !asked.IsByHand,
    };

    /// <summary>What contradicts a settled one changes nothing; the exception that is raised for it tells.</summary>
    public KnownOperation Answer(PaymentNews.Answered answered, DateTimeOffset at) => IsSettled ? this with { IsInTrouble = IsInTrouble && !answered.IsDone }
        : answered.IsDone ? this with { Progress = Progress.Done, SettledAt = at, IsInTrouble = false, NextRun = null }
        : this with { Progress = Progress.Refused, LastError = answered.Words, NextRun = null, IsInTrouble = IsInTrouble && Command != GatewayCommand.Validate };

    public KnownOperation Settle(PaymentNews.SettledByHand settled, DateTimeOffset at) => this with
    {
        Progress = settled.IsDone ? Progress.Done : Progress.GivenUp,
        SettledAt = at,
        SettledBy = $"{(settled.IsDone ? "settled" : "given up")} by {settled.By}: {settled.Reason}",
        IsInTrouble = false,
        NextRun = null,
    };

    private bool IsSettled => Progress is Progress.Done or Progress.GivenUp;
}

/// <summary>How far an operation is.</summary>
internal enum Progress { Asked, Done, Refused, GivenUp }
