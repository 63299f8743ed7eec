using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Oms.Cli.Watching;

/// <summary>A message that came by, and when.</summary>
internal sealed record Seen(
    DateTimeOffset At,
    string Message,
    string Key,
    IReadOnlyDictionary<string, object> Properties,
    IReadOnlyDictionary<string, object?> Headers,
    JsonNode? Body)
{
    public string? Stream => Headers.GetValueOrDefault("oms-stream")?.ToString();

    public string? Version => Headers.GetValueOrDefault("oms-version")?.ToString();

    public Gist Gist { get; } = Gist.Of(Body);

    public static Seen From(BasicDeliverEventArgs delivery) => new(
        TimeProvider.System.GetLocalNow(),
        delivery.Exchange,
        delivery.RoutingKey,
        PropertiesOf(delivery.BasicProperties),
        (delivery.BasicProperties.Headers ?? new Dictionary<string, object?>()).ToDictionary(header => header.Key, header => Plain(header.Value)),
        BodyOf(delivery.Body.Span));

    private static Dictionary<string, object> PropertiesOf(IReadOnlyBasicProperties properties)
    {
        var all = new (string Name, object? Value)[]
        {
            ("message_id", properties.MessageId),
            ("correlation_id", properties.CorrelationId),
            ("reply_to", properties.ReplyTo),
            ("type", properties.Type),
            ("content_type", properties.ContentType),
            ("timestamp", properties.IsTimestampPresent() ? DateTimeOffset.FromUnixTimeSeconds(properties.Timestamp.UnixTime) : null),
        };
        return all.Where(property => property.Value is not null).ToDictionary(property => property.Name, property => property.Value!);
    }

    /// <summary>Text travels as bytes.</summary>
    private static object? Plain(object? header) => header is byte[] bytes ? Encoding.UTF8.GetString(bytes) : header;

    private static JsonNode? BodyOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes, documentOptions: new() { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return JsonValue.Create(Encoding.UTF8.GetString(bytes));
        }
    }
}
