using Oms.Contracts;

namespace Oms.Deciding;

/// <summary>What a stream's facts add up to: the document of a service.</summary>
public abstract record Aggregate
{
    /// <summary>The stream: see <see cref="StreamId"/>. Set by the shell.</summary>
    public string Id { get; init; } = "";

    /// <summary>The number of the stream's last fact, from 1: what goes out as <c>oms-version</c>. Counted by the shell.</summary>
    public int Version { get; init; }
}

/// <summary>Something that happened to one aggregate; stored for good, so its name on disk is explicit.</summary>
public abstract record Fact;

/// <summary>A fact's name on disk and in the history. It never changes; a new shape gets a new name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FactNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>When, why and by whom: what a decision may know of the world besides the state.</summary>
/// <param name="At">The time of the unit of work, UTC.</param>
/// <param name="Cause">The message that led here: its id, or the hash of a message without one.</param>
/// <param name="By">The user named in the message, if any.</param>
/// <param name="Version">What stands as <c>oms-version</c> on the message: the number of the sender's fact.</param>
public sealed record Occasion(DateTimeOffset At, string Cause, string? By = null, int? Version = null);

/// <summary>A message to send: what a fact makes known.</summary>
/// <param name="Message">A record of the contracts.</param>
/// <param name="Due">Null: at once, in the stream's order. Else a timer: not before then, and it holds back nothing.</param>
public sealed record Outgoing(object Message, DateTimeOffset? Due = null);

/// <summary>How an aggregate type is folded and announced; the two pure functions beside its decisions.</summary>
public abstract class Behaviour(Type state, Type facts, string alias)
{
    /// <summary>The document's type.</summary>
    public Type State { get; } = state;

    /// <summary>The closed set of its facts: an abstract record with the cases nested inside.</summary>
    public Type Facts { get; } = facts;

    /// <summary>The document's name on disk.</summary>
    public string Alias { get; } = alias;

    /// <summary>What is added up over its documents.</summary>
    public ValueList<Measure> Measures { get; init; } = [];

    /// <summary>What the database demands of every document, whatever the code believes.</summary>
    public ValueList<Invariant> Invariants { get; init; } = [];

    public abstract Aggregate Evolve(Aggregate? state, Fact fact, DateTimeOffset at);

    public abstract IEnumerable<Outgoing> Announce(Aggregate state, Fact fact);
}

/// <inheritdoc cref="Behaviour"/>
public sealed class Behaviour<TState, TFact>(
    string alias, Func<TState?, TFact, DateTimeOffset, TState> evolve, Func<TState, TFact, IEnumerable<Outgoing>> announce)
    : Behaviour(typeof(TState), typeof(TFact), alias)
    where TState : Aggregate
    where TFact : Fact
{
    public override Aggregate Evolve(Aggregate? state, Fact fact, DateTimeOffset at) => evolve((TState?)state, (TFact)fact, at);

    public override IEnumerable<Outgoing> Announce(Aggregate state, Fact fact) => announce((TState)state, (TFact)fact);
}
