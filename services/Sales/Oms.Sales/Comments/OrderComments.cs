using Oms.Contracts.Sales;

namespace Oms.Sales.Comments;

/// <summary>The notes to one order (N-1). A stream of their own: they change neither the order nor its lines.</summary>
internal sealed record OrderComments : Aggregate
{
    /// <summary>In the order they came in.</summary>
    public ValueList<OrderComment> Entries { get; init; } = [];

    public static string StreamOf(string store, string orderId) => StreamId.Of(store, orderId, "comments");
}

/// <summary>What happens to the notes of an order.</summary>
internal abstract record CommentEvent : Fact
{
    private CommentEvent()
    {
    }

    [FactName("comments.added")]
    public sealed record Added(OrderComment Comment) : CommentEvent;
}

/// <summary>What they add up to.</summary>
internal static class CommentFold
{
    public static OrderComments Evolve(OrderComments? state, CommentEvent fact, DateTimeOffset at) => fact is CommentEvent.Added added
        ? (state ?? new OrderComments()) with { Entries = [.. state?.Entries ?? [], added.Comment] }
        : throw new InvalidOperationException($"{fact.GetType().Name} is no fact that comments know.");
}
