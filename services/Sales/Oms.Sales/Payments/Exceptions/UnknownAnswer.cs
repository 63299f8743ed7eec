using Oms.Contracts.Sales.PaymentManagement;

namespace Oms.Sales.Payments.Exceptions;

/// <summary>A gateway's answer to nothing that was asked: somebody has to find out what it is about (P-7).</summary>
internal sealed record UnknownAnswer : Aggregate
{
    public required RaiseException Said { get; init; }

    public DateTimeOffset RaisedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public string? ClosedBy { get; init; }

    public string? Reason { get; init; }

    public static string StreamOf(string answerId) => StreamId.Of("unknown_answer", answerId);

    public static UnknownAnswer Evolve(UnknownAnswer? state, UnknownAnswerEvent fact, DateTimeOffset at) => (state, fact) switch
    {
        (null, UnknownAnswerEvent.Raised raised) => new() { Said = raised.Said, RaisedAt = at },
        ({ } answer, UnknownAnswerEvent.Closed closed) => answer with { ClosedAt = at, ClosedBy = closed.By, Reason = closed.Reason },
        _ => throw new InvalidOperationException($"{fact.GetType().Name} is no fact that an answer of this kind knows."),
    };

    public static IEnumerable<Outgoing> Announce(UnknownAnswer state, UnknownAnswerEvent fact) => [new(new ExceptionUpdated { Exception = WritingExceptions.Of(state) })];
}

/// <summary>What happens to it.</summary>
internal abstract record UnknownAnswerEvent : Fact
{
    private UnknownAnswerEvent()
    {
    }

    [FactName("unknown_answer.raised")]
    public sealed record Raised(RaiseException Said) : UnknownAnswerEvent;

    [FactName("unknown_answer.closed")]
    public sealed record Closed(string By, string Reason) : UnknownAnswerEvent;
}
