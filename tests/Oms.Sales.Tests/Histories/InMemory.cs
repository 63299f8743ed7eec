namespace Oms.Sales.Tests.Histories;

/// <summary>Sales without servers: messages are decided on, facts folded and announced.</summary>
internal sealed class InMemory(SalesDefaults defaults)
{
    private readonly Service _service = SalesService.With(defaults);
    private readonly Dictionary<(Type State, string Stream), Aggregate> _documents = [];

    public TState? Find<TState>(string stream) where TState : Aggregate => (TState?)Find(typeof(TState), stream);

    /// <summary>Decides, and folds in what was decided, fact by fact.</summary>
    public Decision Take(object message, DateTimeOffset at, string cause, Action<Change, IEnumerable<Outgoing>> happened)
    {
        var handler = _service.Handlers.Single(each => each.Message == message.GetType());
        var named = new Named(this);
        named.Load(each => handler.Needs(message, each));
        var decision = handler.Decide(message, named, new(at, cause, "operator"));
        foreach (var change in (decision as Decision.Changed)?.Changes ?? [])
        {
            if (!named.MayChange(change))
                throw new AssertionException($"{change} was not named as a need");
            happened(change, Apply(change, at));
        }
        return decision;
    }

    private List<Outgoing> Apply(Change change, DateTimeOffset at)
    {
        var behaviour = _service.Behaviours.Single(each => each.State == change.State);
        var before = Find(change.State, change.Stream);
        var after = behaviour.Evolve(before, change.Fact, at) with { Id = change.Stream, Version = (before?.Version ?? 0) + 1 };
        if (before is Order old && after is Order now && old.Status() != now.Status() && !OrderTransitions.Allow(old.Status(), now.Status()))
            throw new AssertionException($"no listed transition: {old.Status()} to {now.Status()}");
        _documents[(change.State, change.Stream)] = after;
        return [.. behaviour.Announce(after, change.Fact)];
    }

    private Aggregate? Find(Type state, string stream) => _documents.GetValueOrDefault((state, stream));

    /// <summary>What was not named is not seen.</summary>
    private sealed class Named(InMemory memory) : Seen
    {
        private readonly Dictionary<(Type State, string Stream), bool> _isRead = [];

        public void Load(Func<Seen, IEnumerable<Need>> needs)
        {
            for (var before = -1; before < _isRead.Count;)
            {
                before = _isRead.Count;
                foreach (var need in needs(this).ToList())
                    _isRead[(need.State, need.Stream)] = need.IsRead && _isRead.GetValueOrDefault((need.State, need.Stream), true);
            }
        }

        public bool MayChange(Change change) => _isRead.TryGetValue((change.State, change.Stream), out var isRead) && !isRead;

        protected override Aggregate? Find(Type state, string stream) => _isRead.ContainsKey((state, stream)) ? memory.Find(state, stream) : null;
    }
}
