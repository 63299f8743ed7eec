using Oms.Deciding;
using Oms.Logistics.Sources;

namespace Oms.Logistics.StockKeeping;

/// <summary>A SKU in a source.</summary>
internal readonly record struct Place(string SourceId, string Sku);

/// <summary>The stock that one decision looks at and changes, as it stands after each of its steps.</summary>
internal sealed class Stockroom(Seen seen)
{
    private readonly Dictionary<Place, Stock> _now = [];
    private readonly List<Change> _changes = [];

    /// <summary>What became of it so far.</summary>
    public IEnumerable<Change> Changes => _changes;

    /// <summary>What must be loaded to look at these and to change them: only of a source that tells its stock are they locked.</summary>
    public static IEnumerable<Need> Needs(IEnumerable<Place> places, Seen seen)
    {
        foreach (var place in places.Distinct())
        {
            yield return Need.ToRead<Source>(place.SourceId);
            yield return Need.ToRead<StockTaking>(StockTaking.StreamOf(place.SourceId));
            if (seen.Find<StockTaking>(StockTaking.StreamOf(place.SourceId)) is not null)
                yield return Need.Of<Stock>(Stock.StreamOf(place.SourceId, place.Sku));
        }
    }

    /// <summary>As it stands; null when it is not counted.</summary>
    public Stock? At(Place place)
    {
        if (_now.TryGetValue(place, out var changed))
            return changed;
        var known = Known(place);
        return Gone(place, known) is { } gone ? FoldingStock.Evolve(known ?? new(), gone) : known;
    }

    public bool Has(Place place, Demand line) => At(place)?.HasFor(line) ?? true;

    public void Claim(Place place, Demand line) => IfCounted(place, new StockEvent.Claimed(line));

    public void Await(Place place, Demand line)
    {
        IfCounted(place, new StockEvent.Awaited(line));
        Allot(place);
    }

    /// <summary>The line wants nothing of it any longer; the next one may.</summary>
    public void Leave(Place place, Demand line)
    {
        if (At(place) is not { } stock)
            return;
        if (stock.Waiting.Any(line.IsOfLine))
            Add(place, new StockEvent.NoLongerAwaited(line));
        if (stock.IsClaimedBy(line))
            Add(place, new StockEvent.GivenBack(line));
        Allot(place);
    }

    /// <summary>The source says that the line's pieces are not there: nobody else gets them either, until it counts again.</summary>
    public void Miss(Place place, Demand line, DateTimeOffset at)
    {
        if (At(place) is { } stock && stock.IsClaimedBy(line))
        {
            StockEvent[] facts = [new StockEvent.Adjusted(-line.Quantity, After(stock, at)), new StockEvent.GivenBack(line)];
            // Together they leave as much free as before, so in between nothing else must be told.
            foreach (var fact in stock.IsFree ? Enumerable.Reverse(facts) : facts)
                Add(place, fact);
        }
        Leave(place, line);
    }

    /// <summary>It left.</summary>
    public void Ship(Place place, Demand line, DateTimeOffset at)
    {
        if (At(place) is { } stock)
            Add(place, new StockEvent.Shipped(line, After(stock, at)));
    }

    /// <returns>Whether that was news.</returns>
    public bool Count(Place place, StockEvent.Counted count)
    {
        var stock = At(place) ?? new();
        if (!stock.Takes(count.At) || stock.Says(count))
            return false;
        Add(place, count);
        Allot(place);
        return true;
    }

    /// <returns>Whether that was news.</returns>
    public bool Adjust(Place place, StockEvent.Adjusted adjustment)
    {
        if ((At(place) ?? new()).Contains(adjustment.At))
            return false;
        Add(place, adjustment);
        Allot(place);
        return true;
    }

    /// <summary>Whoever waited longest is served, as long as it lasts.</summary>
    private void Allot(Place place)
    {
        if (!Source.IsActive(seen.Find<Source>(place.SourceId)))
            return;
        while (At(place) is { Waiting: [var next, ..] } stock && stock.HasFor(next))
            Add(place, new StockEvent.Allotted(next, place.SourceId));
    }

    /// <summary>What we hear now happened after the count that is known, whatever the clocks say.</summary>
    private static DateTimeOffset After(Stock stock, DateTimeOffset at) => stock.Contains(at) ? stock.CountedAt!.Value.AddTicks(1) : at;

    private void IfCounted(Place place, StockEvent fact)
    {
        if (At(place) is not null)
            Add(place, fact);
    }

    private void Add(Place place, StockEvent fact)
    {
        if (!_now.ContainsKey(place) && fact is not StockEvent.Counted && Gone(place, Known(place)) is { } gone)
            Apply(place, gone);
        Apply(place, fact);
    }

    private void Apply(Place place, StockEvent fact)
    {
        _now[place] = FoldingStock.Evolve(_now.GetValueOrDefault(place) ?? Known(place) ?? new(), fact);
        _changes.AddRange(Decision.Changes<Stock>(Stock.StreamOf(place.SourceId, place.Sku), fact));
    }

    private Stock? Known(Place place) => seen.Find<Stock>(Stock.StreamOf(place.SourceId, place.Sku));

    /// <summary>The whole source was counted, and this was not named. It is written down when something else happens to it.</summary>
    private StockEvent.Counted? Gone(Place place, Stock? known) =>
        seen.Find<StockTaking>(StockTaking.StreamOf(place.SourceId))?.WholeAt is { } whole
        && (known is null || (known.Takes(whole) && known.CountedAt != whole)) ? new(0, false, whole) : null;
}
