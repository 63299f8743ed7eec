namespace Oms.Postsales.Tests.Histories;

/// <summary>Postsales without servers: messages are decided on, facts folded and announced.</summary>
internal sealed class InMemory(ChannelDefaults settings)
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private readonly Service _service = PostsalesService.With(new() { Channel = settings });
    private readonly Dictionary<(Type State, string Stream), Aggregate> _documents = [];

    public TState? Find<TState>(string stream) where TState : Aggregate => (TState?)Find(typeof(TState), stream);

    /// <summary>Oldest first.</summary>
    public IEnumerable<TState> All<TState>() where TState : Aggregate => _documents.Values.OfType<TState>();

    /// <summary>Decides, and folds in what was decided, fact by fact.</summary>
    public Decision Take(object message, int? version, Action<Change, IEnumerable<Outgoing>> happened)
    {
        var handler = _service.Handlers.Single(each => each.Message == message.GetType());
        var named = new Named(this);
        named.Load(each => handler.Needs(message, each));
        var decision = handler.Decide(message, named, new(At, "cause", "agent", version));
        foreach (var change in (decision as Decision.Changed)?.Changes ?? [])
        {
            if (!named.MayChange(change))
                throw new AssertionException($"{change} was not named as a need");
            happened(change, Apply(change));
        }
        return decision;
    }

    public bool IsOncePerBody(object message) => _service.Handlers.Single(each => each.Message == message.GetType()).IsOncePerBody;

    private List<Outgoing> Apply(Change change)
    {
        var behaviour = _service.Behaviours.Single(each => each.State == change.State);
        var before = Find(change.State, change.Stream);
        var after = behaviour.Evolve(before, change.Fact, At) with { Id = change.Stream, Version = (before?.Version ?? 0) + 1 };
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
