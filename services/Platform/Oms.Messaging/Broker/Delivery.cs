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

    /// <summary>The sender's <c>message_id</c>, or null: most foreign clients set none.</summary>
    public string? MessageId => Properties.IsMessageIdPresent() ? Usable(Properties.MessageId) : null;

    public string? ReplyTo => Properties.IsReplyToPresent() ? Usable(Properties.ReplyTo) : null;

    public string? CorrelationId => Properties.IsCorrelationIdPresent() ? Usable(Properties.CorrelationId) : null;

    /// <summary>Properties that could neither be stored nor sent back as they came.</summary>
    public IEnumerable<Reason> Faults() =>
        new[] { ("message_id", Properties.MessageId), ("reply_to", Properties.ReplyTo), ("correlation_id", Properties.CorrelationId) }
            .Where(property => property.Item2 is { } text && !IsText(text))
            .Select(property => new Reason(property.Item1, "UTF-8 text without control characters", "something else"));

    /// <summary>The properties in words, for whoever sends the message again.</summary>
    public IReadOnlyDictionary<string, object?> Described() => new Dictionary<string, object?>
    {
        ["message_id"] = Properties.MessageId,
        ["correlation_id"] = Properties.CorrelationId,
        ["reply_to"] = Properties.ReplyTo,
        ["content_type"] = Properties.ContentType,
        ["type"] = Properties.Type,
        ["user_id"] = Properties.UserId,
        ["headers"] = (Properties.Headers?.Keys ?? []).ToDictionary(name => name, Header),
    };

    /// <summary>The number of the sender's fact, on messages of our own.</summary>
    public int? Version => int.TryParse(Header("oms-version"), System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : null;

    private static string? Usable(string? text) => !string.IsNullOrWhiteSpace(text) && IsText(text) ? text : null;

    /// <summary>The client puts U+FFFD where it met bytes that are no UTF-8.</summary>
    private static bool IsText(string text) => !text.Any(character => char.IsControl(character) || character == '\uFFFD');

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
