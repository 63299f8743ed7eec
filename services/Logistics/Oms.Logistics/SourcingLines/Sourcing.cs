using Oms.Contracts;
using Oms.Contracts.Logistics;
using Oms.Deciding;

namespace Oms.Logistics.SourcingLines;

/// <summary>Which source ships which line of an order, and who declined it before.</summary>
internal sealed record Sourcing : Aggregate
{
    public ReleasedOrder Order { get; init; } = new();

    /// <summary>The lines that were settled so far, by line number.</summary>
    public ValueList<SettledLine> Lines { get; init; } = [];

    /// <summary>The NN of the last request that was opened.</summary>
    public int LastRequestNumber { get; init; }

    /// <summary>How often lines went into requests; those that went together count once (S-2).</summary>
    public int Deliveries { get; init; }

    public static string StreamOf(string store, string orderId) => StreamId.Of(store, orderId, "sourcing");

    public SettledLine? Line(int number) => Lines.FirstOrDefault(line => line.LineNumber == number);

    /// <summary>How many lines are held for stock.</summary>
    public int Waiting() => Lines.Count(line => line.Outcome == SourcingOutcome.Waiting);

    /// <summary>As it is once the source has declined the lines, before they are settled anew (S-4).</summary>
    public Sourcing Declined(string source, ValueList<int> lines) => this with
    {
        Lines = Lines.Select(line => lines.Contains(line.LineNumber) ? line.Declined(source) : line).ToValueList(),
    };

    /// <summary>As it is once lines are given up, whether they were settled or not.</summary>
    public Sourcing Withdrawn(ValueList<int> lines) => this with
    {
        Lines = Lines.Where(line => !lines.Contains(line.LineNumber))
            .Concat(lines.Distinct().Select(number => (Line(number) ?? new(number)).Withdrawn()))
            .OrderBy(line => line.LineNumber).ToValueList(),
    };

    public static Sourcing Evolve(Sourcing? state, SourcingEvent fact, DateTimeOffset at) => fact switch
    {
        SourcingEvent.Settled settled => Settled(state ?? new(), settled),
        SourcingEvent.Withdrawn f when state is not null => state.Withdrawn([.. f.Lines, .. f.Services]),
        SourcingEvent.WithdrawalRefused when state is not null => state,
        _ => throw new InvalidOperationException($"{fact.GetType().Name} of an order that was not released."),
    };

    private static Sourcing Settled(Sourcing known, SourcingEvent.Settled settled)
    {
        var changed = settled.Outcomes.Select(outcome => (known.Line(outcome.LineNumber) ?? new(outcome.LineNumber)).With(outcome)).ToList();
        return known with
        {
            Order = settled.Order ?? known.Order,
            LastRequestNumber = settled.LastRequestNumber,
            Deliveries = known.Deliveries + (settled.Outcomes.Any(outcome => outcome.Outcome == SourcingOutcome.Sourced) ? 1 : 0),
            Lines = known.Lines.ExceptBy(changed.Select(line => line.LineNumber), line => line.LineNumber).Concat(changed)
                .OrderBy(line => line.LineNumber).ToValueList(),
        };
    }
}

/// <summary>How it stands with one line.</summary>
internal sealed record SettledLine(int LineNumber)
{
    private const string GivenUp = "WITHDRAWN";

    /// <summary>One of <see cref="SourcingOutcome"/>, or that the line was given up.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Of a line that waits: the source that keeps it ready until the others are (S-2).</summary>
    public string? SourceId { get; init; }

    /// <summary>The shipment request it is in, or was shipped or cancelled by.</summary>
    public string? RequestId { get; init; }

    /// <summary>Sources that are not asked again (S-4).</summary>
    public ValueList<string> DeclinedBy { get; init; } = [];

    /// <summary>Sources whose stock it waits for.</summary>
    public ValueList<string> WaitsAt { get; init; } = [];

    public bool IsWaiting => Outcome == SourcingOutcome.Waiting;

    /// <summary>How often a source was chosen for it.</summary>
    public int Allocations { get; init; }

    public SettledLine Declined(string? source) =>
        source is null || DeclinedBy.Contains(source) ? this : this with { DeclinedBy = [.. DeclinedBy, source] };

    public SettledLine Withdrawn() => this with { Outcome = GivenUp, SourceId = null, RequestId = null, WaitsAt = [] };

    public SettledLine With(LineOutcome outcome) => Declined(outcome.DeclinedBy) with
    {
        Outcome = outcome.Outcome,
        SourceId = outcome.SourceId,
        RequestId = outcome.RequestId,
        WaitsAt = outcome.WaitsAt ?? [],
        Allocations = Allocations + (outcome.Outcome == SourcingOutcome.Sourced ? 1 : 0),
    };
}
