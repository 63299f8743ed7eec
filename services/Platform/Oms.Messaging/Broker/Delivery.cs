using Oms.Contracts;
using RabbitMQ.Client;

namespace Oms.Messaging.Broker;

/// <summary>One message as the broker handed it over: bytes and properties, unread.</summary>
internal sealed class Delivery
{
    public required ReadOnlyMemory<byte> Body { get; init; }

    public required string RoutingKey { get; init; }

    public required ulong Tag { get; init; }

    public required IReadOnlyBasicProperties Properties { get; init; }

    /// <summary>The sender's <c>message_id</c>, or null: most foreign clients set none. Without NUL, which no column can hold.</summary>
    public string? MessageId => Properties.IsMessageIdPresent() && !string.IsNullOrWhiteSpace(Properties.MessageId)
        ? Properties.MessageId.Replace("\0", "", StringComparison.Ordinal)
        : null;

    public string? ReplyTo => Properties.IsReplyToPresent() && !string.IsNullOrWhiteSpace(Properties.ReplyTo) ? Properties.ReplyTo : null;

    public string? CorrelationId => Properties.IsCorrelationIdPresent() ? Properties.CorrelationId : null;

    /// <summary>A header as text, as the several types a client may have sent it in.</summary>
    public string? Header(string name) => Properties.Headers is { } headers && headers.TryGetValue(name, out var value)
        ? value switch
        {
            null => null,
            byte[] bytes => System.Text.Encoding.UTF8.GetString(bytes),
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString(),
        }
        : null;
}

/// <summary>A queue, the message that arrives there, and what the service does with it.</summary>
/// <param name="Queue">The queue: a raw body carries no type, so a queue is the type.</param>
/// <param name="Message">The contract of what arrives.</param>
/// <param name="Handler">The service's answer.</param>
internal sealed record Endpoint(string Queue, WireMessage Message, Deciding.Handler Handler);
