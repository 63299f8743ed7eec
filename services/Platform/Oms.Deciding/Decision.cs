using Oms.Contracts;

namespace Oms.Deciding;

/// <summary>What came of a message. Total: there is no fifth outcome and no exception for a wrong move.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Nothing is to be done: a repeat, or a timer that no longer matters.</summary>
    public static Decision Nothing { get; } = new Changed([]);

    /// <summary>Facts, in order, of one or more streams; they are committed together.</summary>
    public sealed record Changed(ValueList<Change> Changes) : Decision;

    /// <summary>Against a rule: acknowledged, journaled with every reason, announced. Nothing changes.</summary>
    public sealed record Refused(ValueList<Reason> Reasons) : Decision
    {
        /// <summary>Messages to those who must hear of it by name, to undo their part; they belong to no stream.</summary>
        public ValueList<Outgoing> Tell { get; init; } = [];
    }

    /// <summary>Names something unknown that may still be on its way: tried again for a while, then refused with the reasons.</summary>
    /// <param name="Until">When it is sure to be time, for a timer that woke early: tried again then, however often.</param>
    public sealed record TooEarly(ValueList<Reason> Reasons, DateTimeOffset? Until = null) : Decision;

    /// <summary>The answer to a query; null where that is one.</summary>
    public sealed record Answered(object? Result) : Decision;

    public static Decision Refuse(params IEnumerable<Reason> reasons) => new Refused(reasons.ToValueList());

    /// <summary>Facts of one stream.</summary>
    public static Decision Of<TState>(string stream, params IEnumerable<Fact> facts) where TState : Aggregate =>
        new Changed(Changes<TState>(stream, facts).ToValueList());

    public static IEnumerable<Change> Changes<TState>(string stream, params IEnumerable<Fact> facts) where TState : Aggregate =>
        facts.Select(fact => new Change(typeof(TState), stream, fact));
}

/// <summary>One fact and whose it is.</summary>
public sealed record Change(Type State, string Stream, Fact Fact);
