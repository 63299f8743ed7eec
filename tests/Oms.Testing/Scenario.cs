using Oms.Contracts;
using Oms.Deciding;

namespace Oms.Testing;

/// <summary>
/// A rule told as given, when, then, over a whole service and without any server: facts are folded, messages decided on,
/// announcements collected. It is checked on the way that a message changes only what it named as a need. When red it
/// prints itself.
/// </summary>
public sealed partial class Scenario
{
    private readonly Service _service;
    private readonly ScenarioStreams _streams;
    private readonly List<string> _story = [];
    private readonly List<Change> _changes = [];
    private readonly List<Outgoing> _outgoing = [];
    private DateTimeOffset _at = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    private int? _version;
    private Decision? _decision;
    private Func<Fact, bool> _isLeftOut = _ => false;

    private Scenario(Service service) => (_service, _streams) = (service, new ScenarioStreams(service));

    public static Scenario Of(Service service) => new(service);

    /// <summary>Facts that this is not about: they happen, and are left out where facts are compared.</summary>
    public Scenario LeavingOut(Func<Fact, bool> facts)
    {
        _isLeftOut = facts;
        return this;
    }

    /// <summary>The time of what follows.</summary>
    public Scenario At(DateTimeOffset at)
    {
        _at = at;
        return this;
    }

    /// <summary>The number of the sender's fact that stands on what follows; null when a stranger sends it.</summary>
    public Scenario OfVersion(int? version)
    {
        _version = version;
        return this;
    }

    /// <summary>Facts of one stream that happened before.</summary>
    public Scenario Given<TState>(string stream, params Fact[] facts) where TState : Aggregate
    {
        foreach (var change in Decision.Changes<TState>(stream, facts))
        {
            Tell($"Given {ScenarioText.Of(change)}");
            _streams.Apply(change, _at);
        }
        return this;
    }

    /// <summary>Messages that were taken before; none of them may be refused or come too early.</summary>
    public Scenario Given(params object[] messages)
    {
        foreach (var message in messages)
        {
            Play("Given", message);
            if (_decision is Decision.Refused or Decision.TooEarly)
                throw Red("a message that is taken", ScenarioText.Of(_decision));
        }
        return this;
    }

    /// <summary>The message this is about.</summary>
    public Scenario When(object message)
    {
        Play("When", message);
        return this;
    }

    /// <summary>The document as it is now; null when there is none.</summary>
    public TState? Find<TState>(string stream) where TState : Aggregate => (TState?)_streams.Find(typeof(TState), stream);

    /// <summary>Every fact of the stream so far.</summary>
    public IReadOnlyList<Fact> HistoryOf<TState>(string stream) where TState : Aggregate =>
        [.. _streams.History.Where(change => change.State == typeof(TState) && change.Stream == stream).Select(change => change.Fact)];

    /// <summary>What the last message made known, of one type.</summary>
    public IReadOnlyList<TMessage> Announced<TMessage>() => [.. _outgoing.Select(outgoing => outgoing.Message).OfType<TMessage>()];

    /// <summary>What the last message left to be sent later.</summary>
    public IReadOnlyList<Outgoing> Timers() => [.. _outgoing.Where(outgoing => outgoing.Due is not null)];

    /// <summary>Who hears by name that the last message was refused, and what.</summary>
    public IReadOnlyList<object> Told() => [.. (_decision as Decision.Refused)?.Tell.Select(outgoing => outgoing.Message) ?? []];

    /// <summary>What the last message was answered with; null when it was a question about nothing, or none.</summary>
    public object? Answer() => (_decision as Decision.Answered)?.Result;

    private void Play(string word, object message)
    {
        Tell($"{word} {ScenarioText.Of(message)} at {_at:O}");
        var handler = _service.Handlers.SingleOrDefault(each => each.Message == message.GetType())
            ?? throw Red($"a handler for {message.GetType().Name}", null);
        var seen = new ScenarioSeen(_streams);
        seen.Load(each => handler.Needs(message, each));
        _decision = handler.Decide(message, seen, new Occasion(_at, $"cause-{_story.Count}", (message as Message)?.User, _version));
        _changes.Clear();
        _outgoing.Clear();
        foreach (var change in (_decision as Decision.Changed)?.Changes ?? [])
            Take(change, seen);
    }

    private void Take(Change change, ScenarioSeen seen)
    {
        if (!seen.MayChange(change))
            throw Red("changes of what was named as a need", change);
        var step = _streams.Apply(change, _at);
        Check(step);
        _changes.Add(change);
        _outgoing.AddRange(step.Outgoing);
    }

    private void Tell(string line) => _story.Add(line);
}
