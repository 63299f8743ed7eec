using Oms.CustomerService.Flows.Reading;

namespace Oms.CustomerService.Flows.Knowledge;

/// <summary>An order as Sales tells it.</summary>
internal sealed record KnownOrder
{
    public DateTimeOffset? PlacedAt { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>False while that is unknown.</summary>
    public bool HasMoney { get; init; }

    public string? OriginalOrderId { get; init; }

    public ValueList<KnownLine> Lines { get; init; } = [];

    /// <summary>One of each reason: the last.</summary>
    public ValueList<KnownHold> Holds { get; init; } = [];

    /// <summary>Lines that Logistics was handed; null before.</summary>
    public ValueList<int>? Released { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>It was ended as a whole.</summary>
    public End? Stopped { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public string Outcome { get; init; } = "";

    /// <summary>How often lines were told to have a source.</summary>
    public int Sourcings { get; init; }

    /// <summary>Every line is shipped or cancelled.</summary>
    public bool IsThrough => Lines.Count > 0 && Lines.All(line => LineStatus.IsFinal(line.Status));

    /// <summary>When the last line was.</summary>
    public DateTimeOffset? ThroughAt => Lines.Max(line => line.EndedAt);

    /// <summary>Nothing of it ships.</summary>
    public End? Over => Stopped ?? (Lines.Count > 0 && Lines.All(line => line.Status == LineStatus.Cancelled)
        ? new(Lines.Max(line => line.EndedAt) ?? default, $"every line is cancelled: {string.Join(", ", Lines.Select(line => line.Reason).Distinct())}")
        : null);

    public KnownHold? Hold(string reason) => Holds.FirstOrDefault(hold => hold.Reason == reason);

    /// <summary>What was released needed a source; before that, the kind of line tells.</summary>
    public bool NeedsSource(KnownLine line) => Released is { } released
        ? released.Contains(line.Number) || line.SourcedAt is not null
        : line.Type == ProductType.Physical
            || (line.Type == ProductType.Bundle && !Lines.Any(part => part.Parent == line.Number && part.Type is not (ProductType.Shipping or ProductType.Service)));

    public KnownOrder With(OrderNews news, DateTimeOffset at) => news switch
    {
        OrderNews.Placed placed => this with
        {
            PlacedAt = at,
            HasMoney = placed.HasMoney,
            OriginalOrderId = placed.OriginalOrderId,
            Lines = placed.Lines.OrderBy(line => line.Number).Select(line => new KnownLine(line.Number, line.Sku, line.Type, line.Parent)).ToValueList(),
        },
        // With no line to release: nothing holds it, unless that was said before or is said next.
        OrderNews.Received received => Release(received.Released.Count > 0 || Holds.All(hold => hold.EndedAt is not null) ? received.Released : null, at) with { ReceivedAt = at },
        OrderNews.HoldPlaced placed => (Released is { Count: 0 } ? this with { Released = null, ReleasedAt = null } : this) with
        {
            Holds = [.. Holds.Where(hold => hold.Reason != placed.Hold), KnownHold.Of(placed, Hold(placed.Hold), at)],
        },
        OrderNews.HoldEnded ended => Holding(ended.Hold, hold => hold with { EndedAt = at, EndedBy = ended.By, EndNote = ended.Note, IsWrong = false })
            .Release(ended.Released, at),
        OrderNews.HoldFailed failed => Holding(failed.Hold, hold => hold with { IsWrong = true, LastError = failed.Error }),
        OrderNews.HoldResumed resumed => Holding(resumed.Hold, hold => hold with { IsWrong = false, Times = hold.Times + 1 }),
        OrderNews.Stopped stopped => On(stopped.Lines, line => line.Become(LineStatus.Cancelled, stopped.LineReason, at)) with
        {
            Stopped = new(at, $"the order is {stopped.Status}/{stopped.Reason}{(stopped.By is { } by ? $" by {by}" : "")}"),
        },
        OrderNews.Sourced sourced => On(sourced.Lines, line => line.Number, (line, source) => line.Sourced(source, at)) with { Sourcings = Sourcings + 1 },
        OrderNews.Progressed progressed => On(progressed.Lines, line => line.Number, (line, change) => line.Become(change.Status, change.Reason, at)),
        OrderNews.Cancelled cancelled => On(cancelled.Lines, line => line.Number, (line, change) => line.Become(change.Status, change.Reason, at)),
        OrderNews.Shipped shipped => On(shipped.Lines, line => line.Shipped(shipped.Captured.Contains(line.Number), at)),
        OrderNews.Returned returned => On(returned.Lines, line => line.Become(LineStatus.Returned, LineStatus.Returned, at) with { Rma = returned.Rma }),
        OrderNews.Completed completed => this with { CompletedAt = at, Outcome = completed.Outcome },
        _ => this,
    };

    private KnownOrder Release(ValueList<int>? lines, DateTimeOffset at) => lines is null ? this : this with { Released = lines, ReleasedAt = at };

    private KnownOrder Holding(string reason, Func<KnownHold, KnownHold> change) =>
        this with { Holds = Holds.Select(hold => hold.Reason == reason ? change(hold) : hold).ToValueList() };

    private KnownOrder On(ValueList<int> lines, Func<KnownLine, KnownLine> change) => On(lines, number => number, (line, _) => change(line));

    private KnownOrder On<T>(ValueList<T> changes, Func<T, int> number, Func<KnownLine, T, KnownLine> apply) =>
        this with { Lines = Lines.Select(line => changes.Where(change => number(change) == line.Number).Aggregate(line, apply)).ToValueList() };
}
