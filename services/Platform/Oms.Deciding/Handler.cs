using Oms.Contracts;

namespace Oms.Deciding;

/// <summary>A document that a message needs before it can be decided on.</summary>
/// <param name="State">The document's type.</param>
/// <param name="Stream">Its id.</param>
/// <param name="IsRead">Only looked at: it is loaded, but nobody else is kept from changing it.</param>
public readonly record struct Need(Type State, string Stream, bool IsRead)
{
    /// <summary>A document that the decision may change.</summary>
    public static Need Of<TState>(string stream) where TState : Aggregate => new(typeof(TState), stream, false);

    /// <summary>A document that the decision only reads.</summary>
    public static Need ToRead<TState>(string stream) where TState : Aggregate => new(typeof(TState), stream, true);

    /// <summary>The documents of a type that have something in a measure: see <see cref="Listing"/>. Only to be read.</summary>
    /// <param name="column">The measure's <see cref="Measure.Column"/>.</param>
    /// <param name="after">Only ids behind this one; null from the first.</param>
    /// <param name="size">At most so many, from 1.</param>
    public static Need ToList<TState>(string column, string? after, int size) where TState : Aggregate =>
        new(typeof(TState), "", true) { Listing = new(column, after ?? "", size) };

    /// <summary>Null where one document is named by its id.</summary>
    public Listing? Listing { get; init; }
}

/// <summary>The documents loaded so far.</summary>
public abstract class Seen
{
    /// <summary>The document, or null when there is none (or it was not loaded yet, while needs are still being named).</summary>
    public TState? Find<TState>(string stream) where TState : Aggregate => (TState?)Find(typeof(TState), stream);

    /// <summary>
    /// What this message named by <see cref="Need.ToList"/>, by id; empty before it is loaded. As the database has it: what
    /// a message of the same batch changed shows in <see cref="Find{TState}"/> only, so who changes a listed document names it, too.
    /// </summary>
    public IReadOnlyList<TState> List<TState>() where TState : Aggregate => [.. List(typeof(TState)).Cast<TState>()];

    protected abstract Aggregate? Find(Type state, string stream);

    protected virtual IReadOnlyList<Aggregate> List(Type state) => [];
}

/// <summary>What a service does with one message: name the documents, then decide. Both pure.</summary>
public abstract class Handler(Type message)
{
    public Type Message { get; } = message;

    /// <summary>
    /// Whether two deliveries with one body and no <c>message_id</c> are one message. Only for what has no state of its
    /// own to tell a repeat (design: Identity); elsewhere settings A, B, A are three changes.
    /// </summary>
    public bool IsOncePerBody { get; init; }

    /// <summary>
    /// The documents to load. Asked again with what was loaded until nothing new is named, so that one document may
    /// lead to the next.
    /// </summary>
    public abstract IEnumerable<Need> Needs(object message, Seen seen);

    public abstract Decision Decide(object message, Seen seen, Occasion occasion);
}

/// <inheritdoc cref="Handler"/>
public sealed class Handler<TMessage>(
    Func<TMessage, Seen, IEnumerable<Need>> needs, Func<TMessage, Seen, Occasion, Decision> decide)
    : Handler(typeof(TMessage))
    where TMessage : class
{
    public override IEnumerable<Need> Needs(object message, Seen seen) => needs((TMessage)message, seen);

    public override Decision Decide(object message, Seen seen, Occasion occasion) => decide((TMessage)message, seen, occasion);
}

/// <summary>A whole service as data: its name on the wire, its aggregates, and what it does with each message it consumes.</summary>
public sealed record Service(string Name, ValueList<Behaviour> Behaviours, ValueList<Handler> Handlers);
