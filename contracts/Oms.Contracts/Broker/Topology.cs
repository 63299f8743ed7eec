namespace Oms.Contracts.Broker;

/// <summary>What has to be declared at the broker; it follows from the catalogue.</summary>
/// <param name="Exchanges">Durable, of type <c>topic</c>: one for each name of each message.</param>
/// <param name="Queues">Durable; error queues before the queues that point at them.</param>
/// <param name="Bindings">From those exchanges to those queues.</param>
public sealed record Topology(ValueList<string> Exchanges, ValueList<Queue> Queues, ValueList<Binding> Bindings)
{
    /// <summary>The exchange and the queue where a confirmed publish lands that nobody listened to.</summary>
    public const string Unrouted = "oms.unrouted";

    private const string AnyKey = "#";

    /// <summary>Everything.</summary>
    public static Topology Of(ValueList<WireMessage> messages) =>
        Join([
            new(messages.SelectMany(NamesOf).ToValueList(), [], []),
            new([Unrouted], [Queue.Kept(Unrouted)], [new(Unrouted, Unrouted, AnyKey)]),
            .. Party.Services.Select(service => ConsumedBy(service, messages)),
        ]);

    /// <summary>What one service uses, and declares again before it starts.</summary>
    public static Topology For(string service, ValueList<WireMessage> messages) =>
        Join([
            new(messages.Where(message => message.From.Intersect(Party.SpokenBy(service)).Any()).SelectMany(NamesOf).ToValueList(), [], []),
            ConsumedBy(service, messages),
        ]);

    /// <summary>The name of a message and its other spellings, each an exchange.</summary>
    internal static IEnumerable<string> NamesOf(WireMessage message) => message.Aliases.Prepend(message.Name);

    private static Topology ConsumedBy(string service, ValueList<WireMessage> messages)
    {
        var consumed = messages.Where(message => message.To.Contains(service)).ToList();
        var queues = consumed.Select(message => QueueName.Of(service, message)).ToList();
        return new(
            consumed.SelectMany(NamesOf).ToValueList(),
            [.. queues.Select(queue => Queue.Kept(QueueName.ErrorOf(queue))), .. queues.Select(Queue.Consumed)],
            consumed.SelectMany(message => NamesOf(message).Select(name => new Binding(name, QueueName.Of(service, message), AnyKey))).ToValueList());
    }

    private static Topology Join(IReadOnlyList<Topology> parts) => new(
        parts.SelectMany(part => part.Exchanges).Distinct().Order(StringComparer.Ordinal).ToValueList(),
        parts.SelectMany(part => part.Queues).ToValueList(),
        parts.SelectMany(part => part.Bindings).ToValueList());
}
