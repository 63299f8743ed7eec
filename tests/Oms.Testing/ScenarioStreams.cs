using NUnit.Framework;
using Oms.Deciding;

namespace Oms.Testing;

/// <summary>The documents of a scenario, folded as the shell folds them: id set, facts counted.</summary>
internal sealed class ScenarioStreams(Service service)
{
    private readonly Dictionary<(Type State, string Stream), Aggregate> _documents = [];
    private readonly List<Change> _history = [];

    public IReadOnlyList<Change> History => _history;

    public Aggregate? Find(Type state, string stream) => _documents.GetValueOrDefault((state, stream));

    /// <summary>As the database lists them: a behaviour's measure above zero, by id.</summary>
    public IReadOnlyList<Aggregate> List(Type state, Listing listing)
    {
        var measure = listing.MeasureOf(BehaviourOf(state));
        return
        [
            .. _documents.Where(each => each.Key.State == state && measure.Of(each.Value) > 0)
                .Where(each => string.CompareOrdinal(each.Key.Stream, listing.After) > 0)
                .OrderBy(each => each.Key.Stream, StringComparer.Ordinal)
                .Take(listing.Size)
                .Select(each => each.Value),
        ];
    }

    /// <summary>Folds one fact in.</summary>
    public Step Apply(Change change, DateTimeOffset at)
    {
        var behaviour = BehaviourOf(change.State);
        if (!behaviour.Facts.IsInstanceOfType(change.Fact))
            throw new AssertionException($"{change.Fact.GetType().Name} is no fact of {change.State.Name}.");
        var before = Find(change.State, change.Stream);
        var after = behaviour.Evolve(before, change.Fact, at) with { Id = change.Stream, Version = (before?.Version ?? 0) + 1 };
        _documents[(change.State, change.Stream)] = after;
        _history.Add(change);
        return new(change, before, after, [.. behaviour.Announce(after, change.Fact)]);
    }

    private Behaviour BehaviourOf(Type state) => service.Behaviours.SingleOrDefault(each => each.State == state)
        ?? throw new AssertionException($"{service.Name} has no document {state.Name}.");
}

/// <summary>One fact, what it changed and what it makes known.</summary>
internal sealed record Step(Change Change, Aggregate? Before, Aggregate After, IReadOnlyList<Outgoing> Outgoing);

/// <summary>What a message named as its needs, and nothing else: what it did not name, it does not see.</summary>
internal sealed class ScenarioSeen(ScenarioStreams streams) : Seen
{
    private readonly Dictionary<(Type State, string Stream), bool> _isRead = [];
    private IReadOnlyDictionary<Type, Listing> _listings = new Dictionary<Type, Listing>();

    /// <summary>Asks until nothing new is named, as the shell does.</summary>
    public void Load(Func<Seen, IEnumerable<Need>> needs)
    {
        (int Documents, IReadOnlyDictionary<Type, Listing> Listings) before;
        do
        {
            before = (_isRead.Count, _listings);
            var named = needs(this).ToList();
            _listings = Listing.Among(named);
            foreach (var need in named.Where(need => need.Listing is null))
                _isRead[(need.State, need.Stream)] = need.IsRead && _isRead.GetValueOrDefault((need.State, need.Stream), true);
        }
        while (_isRead.Count > before.Documents || !_listings.ToHashSet().SetEquals(before.Listings));
    }

    public bool MayChange(Change change) => _isRead.TryGetValue((change.State, change.Stream), out var isRead) && !isRead;

    protected override Aggregate? Find(Type state, string stream) =>
        _isRead.ContainsKey((state, stream)) ? streams.Find(state, stream) : null;

    protected override IReadOnlyList<Aggregate> List(Type state) =>
        _listings.TryGetValue(state, out var listing) ? streams.List(state, listing) : [];
}
