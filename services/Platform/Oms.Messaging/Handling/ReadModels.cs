using Oms.Deciding;
using Oms.Documents;

namespace Oms.Messaging.Handling;

/// <summary>
/// Keeps a read model: what was heard is written by statements of its own, in the transaction of the unit (Marten's
/// <c>IProjection</c>). It may see a message twice and must tell by itself, as by the stream and version of a fact; so these
/// messages fill no inbox.
/// </summary>
public abstract class Projection(Type message) : Handler(message)
{
    public sealed override IEnumerable<Need> Needs(object message, Seen seen) => [];

    public sealed override Decision Decide(object message, Seen seen, Occasion occasion) => Decision.Nothing;

    /// <summary>Queues what a batch changes; throwing leaves the messages to be tried again, one by one.</summary>
    public abstract Task ApplyAsync(IDocumentSession operations, IReadOnlyList<object> messages, CancellationToken token);
}

/// <inheritdoc cref="Projection"/>
public abstract class Projection<TMessage>() : Projection(typeof(TMessage))
    where TMessage : class
{
    public sealed override Task ApplyAsync(IDocumentSession operations, IReadOnlyList<object> messages, CancellationToken token) =>
        ApplyAsync(operations, [.. messages.Cast<TMessage>()], token);

    protected abstract Task ApplyAsync(IDocumentSession operations, IReadOnlyList<TMessage> messages, CancellationToken token);
}

/// <summary>Answers a query by statements of its own: where what is asked for is not a document that can be named.</summary>
public abstract class Inquiry(Type message) : Handler(message)
{
    public sealed override IEnumerable<Need> Needs(object message, Seen seen) => [];

    /// <summary>Never asked: <see cref="AnswerAsync"/> has said it before.</summary>
    public sealed override Decision Decide(object message, Seen seen, Occasion occasion) => Decision.Nothing;

    /// <summary><see cref="Decision.Answered"/> or <see cref="Decision.Refused"/>.</summary>
    public abstract Task<Decision> AnswerAsync(object message, IDocumentSession session, CancellationToken token);
}

/// <inheritdoc cref="Inquiry"/>
public abstract class Inquiry<TMessage>() : Inquiry(typeof(TMessage))
    where TMessage : class
{
    public sealed override Task<Decision> AnswerAsync(object message, IDocumentSession session, CancellationToken token) => AnswerAsync((TMessage)message, session, token);

    protected abstract Task<Decision> AnswerAsync(TMessage message, IDocumentSession session, CancellationToken token);
}
