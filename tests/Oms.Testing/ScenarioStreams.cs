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

    /// <summary>Folds one fact in.</summary>
    public Step Apply(Change change, DateTimeOffset at)
    {
        var behaviour = BehaviourOf(change);
        var before = Find(change.State, change.Stream);
        var after = behaviour.Evolve(before, change.Fact, at) with { Id = change.Stream, Version = (before?.Version ?? 0) + 1 };
        _documents[(change.State, change.Stream)] = after;
        _history.Add(change);
        return new(change, before, after, [.. behaviour.Announce(after, change.Fact)]);
    }

    private Behaviour BehaviourOf(Change change)
    {
        var behaviour = service.Behaviours.SingleOrDefault(each => each.State == change.State)
            ?? throw new AssertionException($"{service.Name} has no document {change.State.Name}.");
        return behaviour.Facts.IsInstanceOfType(change.Fact) ? behaviour
            : throw new AssertionException($"{change.Fact.GetType().Name} is no fact of {change.State.Name}.");
    }
}

/// <summary>One fact, what it changed and what it makes known.</summary>
internal sealed record Step(Change Change, Aggregate? Before, Aggregate After, IReadOnlyList<Outgoing> Outgoing);

/// <summary>What a message named as its needs, and nothing else: what it did not name, it does not see.</summary>
internal sealed class ScenarioSeen(ScenarioStreams streams) : Seen
{
    private readonly Dictionary<(Type State, string Stream), bool> _isRead = [];

    /// <summary>Asks until nothing new is named, as the shell does.</summary>
    public void Load(Func<Seen, IEnumerable<Need>> needs)
    {
        int before;
        do
        {
            before = _isRead.Count;
            foreach (var need in needs(this).ToList())
                _isRead[(need.State, need.Stream)] = need.IsRead && _isRead.GetValueOrDefault((need.State, need.Stream), true);
        }
        while (_isRead.Count > before);
    }

    public bool MayChange(Change change) => _isRead.TryGetValue((change.State, change.Stream), out var isRead) && !isRead;

    protected override Aggregate? Find(Type state, string stream) =>
        _isRead.ContainsKey((state, stream)) ? streams.Find(state, stream) : null;
}
