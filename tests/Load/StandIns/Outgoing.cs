using System.Text.Json;
using Oms.Load.Driving;
using Oms.Load.Recording;
using RabbitMQ.Client;

namespace Oms.Load.StandIns;

/// <summary>A message to be sent, with the properties that ours carry.</summary>
/// <param name="Envelope">The properties as the outbox keeps them.</param>
internal sealed record Outgoing(string Exchange, string Key, byte[] Body, string Stream, string Envelope, BasicProperties Properties)
{
    public Task PublishAsync(IChannel channel, CancellationToken token) =>
        channel.BasicPublishAsync(Exchange, Key, mandatory: false, Properties, Body, token).AsTask();
}

/// <summary>A recorded message, for any order.</summary>
internal sealed class MessageTemplate(Sent sent, int number)
{
    private readonly BodyTemplate _body = new(sent.Body);

    public Outgoing For(int order, DateTimeOffset now)
    {
        var id = new MessageKey(order, number).ToString();
        var stream = OrderId.Put(sent.Stream ?? "", order);
        var envelope = JsonSerializer.Serialize(new { MessageId = id, Type = sent.Exchange, At = now, sent.Traceparent, Stream = stream, sent.Version });
        return new(sent.Exchange, sent.Key, _body.For(order), stream, envelope, Properties(id, stream, now));
    }

    private BasicProperties Properties(string id, string stream, DateTimeOffset now) => new()
    {
        MessageId = id,
        Type = sent.Exchange,
        ContentType = "application/json",
        DeliveryMode = DeliveryModes.Persistent,
        Timestamp = new(now.ToUnixTimeSeconds()),
        Headers = new Dictionary<string, object?> { ["traceparent"] = sent.Traceparent, ["oms-stream"] = stream, ["oms-version"] = sent.Version },
    };
}
