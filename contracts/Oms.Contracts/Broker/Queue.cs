namespace Oms.Contracts.Broker;

/// <summary>A durable queue. Its arguments cannot be changed while it lives.</summary>
public sealed record Queue(string Name, ValueList<QueueArgument> Arguments)
{
    /// <summary>
    /// Every crash and clean stop counts one for all prefetched messages, so the limit is high; what reaches it all the same
    /// goes to the error queue without being lost on the way.
    /// </summary>
    internal static Queue Consumed(string name) => new(name,
    [
        Quorum,
        new("x-delivery-limit", 100),
        new("x-dead-letter-exchange", ""),
        new("x-dead-letter-routing-key", QueueName.ErrorOf(name)),
        new("x-dead-letter-strategy", "at-least-once"),
        new("x-overflow", "reject-publish"),
    ]);

    /// <summary>It keeps what it gets until somebody takes it.</summary>
    internal static Queue Kept(string name) => new(name, [Quorum]);

    private static QueueArgument Quorum => new("x-queue-type", "quorum");
}

/// <param name="Name">As the broker calls it.</param>
/// <param name="Value">A string or an int.</param>
public sealed record QueueArgument(string Name, object Value);

/// <summary>What an exchange hands to a queue: the routing keys that match.</summary>
public sealed record Binding(string Exchange, string Queue, string Key);
