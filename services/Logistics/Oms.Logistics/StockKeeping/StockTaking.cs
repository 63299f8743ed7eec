using Oms.Contracts;
using Oms.Contracts.Inventory;
using Oms.Deciding;

namespace Oms.Logistics.StockKeeping;

/// <summary>
/// That a source tells its stock, and when it last counted all of it. A source without one is not counted: it never runs
/// out, and nothing is written down of what it ships.
/// </summary>
internal sealed record StockTaking : Aggregate
{
    /// <summary>A source that begins more counts than this without completing them has lost the first ones.</summary>
    private const int MostInParts = 8;

    /// <summary>When the whole source was counted: of a SKU that was not named since, there is none. Null: never.</summary>
    public DateTimeOffset? WholeAt { get; init; }

    /// <summary>Whole counts that come in several messages, complete ones too, the last to begin at the end.</summary>
    public ValueList<CountInParts> InParts { get; init; } = [];

    public static string StreamOf(string source) => StreamId.Of(source, "stock");

    public static bool IsWhole(SourceSnapshot snapshot) => snapshot.Mode is SnapshotMode.Full or SnapshotMode.Nonzero;

    /// <summary>Whether it says something of the whole source that is not known.</summary>
    /// <param name="taking">What is known; null when the source has told nothing so far.</param>
    /// <param name="snapshot">What it tells.</param>
    /// <param name="at">The time of the count.</param>
    public static bool IsNews(StockTaking? taking, SourceSnapshot snapshot, DateTimeOffset at) => IsWhole(snapshot)
        && (snapshot.Batch is { } batch ? taking?.InParts.Any(count => count.Knows(batch, at)) != true : !(at <= taking?.WholeAt));

    public static StockTaking Evolve(StockTaking? state, StockTakingEvent fact, DateTimeOffset at)
    {
        var known = state ?? new();
        return fact switch
        {
            StockTakingEvent.Counted { Snapshot.Batch: { } batch } f when IsWhole(f.Snapshot) => known.With(batch, f.At),
            StockTakingEvent.Counted f when IsWhole(f.Snapshot) => known.With(f.At),
            _ => known,
        };
    }

    private StockTaking With(DateTimeOffset whole) => this with { WholeAt = whole < WholeAt ? WholeAt : whole };

    private StockTaking With(SourceSnapshotBatch batch, DateTimeOffset at)
    {
        var known = InParts.FirstOrDefault(count => count.IsOf(batch));
        var count = (known is null || known.IsBegunAnew(batch, at) ? new(batch.ProcessId, batch.ProcessTotal, []) : known).With(new(batch.ProcessNumber, at));
        var with = this with { InParts = InParts.Where(other => other != known).Append(count).TakeLast(MostInParts).ToValueList() };
        return count.CompleteAt is { } whole ? with.With(whole) : with;
    }
}

/// <summary>A count of a whole source in several messages; they may come in any order.</summary>
internal sealed record CountInParts(string ProcessId, int Total, ValueList<CountedPart> Parts)
{
    /// <summary>The time of its first part, once all are here: what no part names was gone by then.</summary>
    public DateTimeOffset? CompleteAt => Parts.Count == Total ? Parts.Min(part => part.At) : null;

    public bool IsOf(SourceSnapshotBatch batch) => (ProcessId, Total) == (batch.ProcessId, batch.ProcessTotal);

    /// <summary>Whether this part is here already.</summary>
    public bool Knows(SourceSnapshotBatch batch, DateTimeOffset at) =>
        IsOf(batch) && Parts.Any(part => part.Number == batch.ProcessNumber && part.At >= at);

    /// <summary>The part was counted again: some use one process id for every night.</summary>
    public bool IsBegunAnew(SourceSnapshotBatch batch, DateTimeOffset at) =>
        Parts.Any(part => part.Number == batch.ProcessNumber && part.At < at);

    public CountInParts With(CountedPart part) => this with { Parts = Parts.Where(other => other.Number != part.Number).Append(part).ToValueList() };
}

/// <summary>One message of a count.</summary>
internal sealed record CountedPart(int Number, DateTimeOffset At);
