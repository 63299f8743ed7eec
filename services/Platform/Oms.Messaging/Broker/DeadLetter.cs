using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Oms.Contracts.Operations;
using Oms.Messaging.Handling;
using RabbitMQ.Client;

namespace Oms.Messaging.Broker;

/// <summary>A message in an error queue: what it is called, with which headers it lies there, and with which it goes back.</summary>
internal static class DeadLetter
{
    private const string Id = "oms-id";
    private const string ReplayOf = "oms-replay-of";
    private const string Exception = "oms-exception";
    private const string FailedAt = "oms-failed-at";
    private const string Queue = "oms-queue";
    private const string UserId = "oms-user-id";
    private const string Expiration = "oms-expiration";

    /// <summary>A header frame holds little: the end of a stack trace can go.</summary>
    private const int ExceptionCharacters = 8000;

    /// <summary>What the broker adds when it hands a message on by itself, and what ours say of one failure.</summary>
    private static readonly string[] OfOneFailure = [Id, Exception, FailedAt, Queue, "x-death", "x-delivery-count"];

    public static PutAside Of(string service, Endpoint endpoint, Delivery delivery, Exception exception, DateTimeOffset at)
    {
        var payload = CutPayload.Of(delivery.Body.Span);
        var text = Storable(exception.ToString());
        return new()
        {
            Id = IdOf(endpoint.Queue, delivery),
            Service = service,
            Queue = endpoint.Queue,
            Topic = endpoint.Message.Name,
            MessageId = delivery.MessageId,
            RoutingKey = Storable(KeyOf(delivery)),
            ReplayOf = delivery.Header(ReplayOf),
            FailedAt = at,
            Error = text.Split('\n')[0].Trim(),
            Exception = text[..Math.Min(text.Length, ExceptionCharacters)],
            ContentType = delivery.Properties.ContentType is { } type ? Storable(type) : null,
            Headers = new(JsonSerializer.SerializeToElement((delivery.Properties.Headers?.Keys ?? []).ToDictionary(Storable, name => Storable(delivery.Header(name) ?? "")))),
            Payload = payload.Text,
            PayloadEncoding = payload.Encoding,
            PayloadSha256 = payload.Sha256,
        };
    }

    /// <summary>As it lies there: all that it came with, and what happened.</summary>
    public static BasicProperties Aside(PutAside said, Delivery delivery)
    {
        var properties = new BasicProperties(delivery.Properties)
        {
            DeliveryMode = DeliveryModes.Persistent,
            Headers = new Dictionary<string, object?>(delivery.Properties.Headers ?? new Dictionary<string, object?>())
            {
                [Id] = said.Id,
                [UserId] = delivery.Properties.UserId ?? delivery.Header(UserId),
                [Expiration] = delivery.Properties.Expiration ?? delivery.Header(Expiration),
                [Exception] = Encoding.UTF8.GetBytes(said.Exception),
                [FailedAt] = said.FailedAt.ToString("O"),
                [Queue] = said.Queue,
                [Store.Headers.RoutingKey] = KeyOf(delivery),
            },
        };
        // The broker takes no other's user id, drops what has expired, and sends copies where these headers say.
        properties.ClearUserId();
        properties.ClearExpiration();
        properties.Headers.Remove("CC");
        properties.Headers.Remove("BCC");
        return properties;
    }

    /// <summary>
    /// As it goes back to its queue: without what one failure added. Neither the sender's user id, which the broker would not take,
    /// nor an expiration: whoever sends it again wants it to arrive. Both stay headers.
    /// </summary>
    /// <param name="endpoint">Whose queue it failed in.</param>
    /// <param name="delivery">As it lies in the error queue.</param>
    /// <param name="id">What it is called there.</param>
    public static BasicProperties Again(Endpoint endpoint, Delivery delivery, string id)
    {
        var headers = (delivery.Properties.Headers ?? new Dictionary<string, object?>())
            .Where(header => !OfOneFailure.Contains(header.Key) && !header.Key.StartsWith("x-first-death", StringComparison.Ordinal) && !header.Key.StartsWith("x-last-death", StringComparison.Ordinal))
            .ToDictionary();
        headers[ReplayOf] = id;
        headers[Store.Headers.RoutingKey] = KeyOf(delivery);
        var properties = new BasicProperties(delivery.Properties) { DeliveryMode = DeliveryModes.Persistent, Headers = headers };
        properties.ClearUserId();
        properties.ClearExpiration();
        // It may go back twice. Without an id of its own it would then take effect twice.
        if (delivery.MessageId is null && !endpoint.Handler.IsOncePerBody)
            properties.MessageId = id;
        return properties;
    }

    /// <summary>
    /// As its headers say; what the broker put there itself has none. The same for the same delivery, so that a failure which is
    /// told twice is one, and another for one that was sent again and failed again.
    /// </summary>
    public static string IdOf(string queue, Delivery delivery)
    {
        if (delivery.Header(Id) is { Length: > 0 } known && delivery.Header(Queue) == queue)
            return known;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in new[] { queue, KeyOf(delivery), delivery.Properties.MessageId, delivery.CorrelationId, delivery.ReplyTo, $"{delivery.Properties.Timestamp.UnixTime}", delivery.Header(ReplayOf) })
            hash.AppendData(Encoding.UTF8.GetBytes($"{part?.Length ?? -1}:{part}"));
        hash.AppendData(delivery.Body.Span);
        var bytes = hash.GetHashAndReset()[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8: made up by us (RFC 9562)
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    /// <summary>With which it was published first, wherever it went since.</summary>
    private static string KeyOf(Delivery delivery) =>
        delivery.Header(Store.Headers.RoutingKey) ?? FirstDeath(delivery) ?? delivery.RoutingKey;

    /// <summary>The broker notes the key of what it hands on by itself.</summary>
    private static string? FirstDeath(Delivery delivery) =>
        delivery.Properties.Headers?.TryGetValue("x-death", out var deaths) is true && deaths is List<object?> list
        && list.LastOrDefault() is IDictionary<string, object?> death && death.TryGetValue("routing-keys", out var keys) && keys is List<object?> { Count: > 0 } all && all[0] is byte[] key
            ? Encoding.UTF8.GetString(key)
            : null;

    /// <summary>What no database keeps as text.</summary>
    private static string Storable(string text) => text.Replace('\0', '\uFFFD');
}
