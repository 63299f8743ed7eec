using System.Text.Json;
using System.Text.Json.Nodes;
using Oms.Contracts;
using Oms.Contracts.History;
using Oms.Contracts.Json;
using Oms.Deciding;
using Oms.Messaging.Broker;
using Oms.Messaging.Store;
using ErrorCreated = Oms.Contracts.Common.ErrorManagement.Created;

namespace Oms.Messaging.Handling;

/// <summary>Turns what was decided into outbox rows: exchange, key, body, properties.</summary>
internal sealed class Outgoings(DateTimeOffset now)
{
    /// <summary>What a fact announces: in its stream, under its number. A timer waits in a lane of its own.</summary>
    public OutboxRow Of(Outgoing outgoing, StoredFact fact, string traceparent)
    {
        var envelope = EnvelopeOf(outgoing.Message.GetType(), traceparent) with { Stream = fact.Stream, Version = fact.Version };
        return Row(outgoing.Due is null ? $"{fact.Document} {fact.Stream}" : envelope.MessageId!, outgoing.Due ?? now, outgoing.Message, envelope);
    }

    /// <summary>What a refusal tells by name: of no stream, and after nothing.</summary>
    public OutboxRow Apart(Outgoing outgoing, string traceparent)
    {
        var envelope = EnvelopeOf(outgoing.Message.GetType(), traceparent);
        return Row(envelope.MessageId!, outgoing.Due ?? now, outgoing.Message, envelope);
    }

    public static FactRecorded Recorded(string service, StoredFact fact) => new()
    {
        Fact = new()
        {
            Service = service,
            Document = fact.Document,
            Stream = fact.Stream,
            Version = fact.Version,
            Name = fact.Name,
            At = fact.At,
            By = fact.By,
            Cause = fact.Cause,
            Data = new(fact.Data),
        },
    };

    /// <summary>A refusal belongs to no stream: it changed none.</summary>
    public OutboxRow Error(Refusal refusal, string traceparent)
    {
        var payload = CutPayload.Of(refusal.Delivery.Body.Span);
        var error = new ErrorCreated
        {
            Topic = refusal.Endpoint.Message.Name,
            Message = string.Join("; ", refusal.Reasons),
            DeliveryId = refusal.Id.ToString(),
            MessageId = refusal.Delivery.MessageId,
            Payload = payload.Text,
            PayloadEncoding = payload.Encoding,
            PayloadSha256 = payload.Sha256,
            Reasons = refusal.Reasons,
        };
        return Row(refusal.Id.ToString(), now, error, EnvelopeOf(typeof(ErrorCreated), traceparent));
    }

    /// <summary>The answer to a query, in the form it was asked: JSON-RPC to JSON-RPC, else bare.</summary>
    public OutboxRow Reply(Arrival arrival, string traceparent, object? result) =>
        Answer(arrival, traceparent, "result", result is null ? null : JsonSerializer.SerializeToNode(result, result.GetType(), WireJson.Options));

    /// <summary>A refused query is answered, too: somebody waits for it.</summary>
    public OutboxRow Refusal(Arrival arrival, string traceparent, ValueList<Reason> reasons) =>
        Answer(arrival, traceparent, "error", new JsonObject
        {
            ["code"] = -32602, // JSON-RPC's "invalid params"
            ["message"] = string.Join("; ", reasons),
            ["data"] = JsonSerializer.SerializeToNode(reasons, WireJson.Options),
        });

    /// <summary>A body to the asker, behind what else goes there.</summary>
    public OutboxRow ToAsker(Arrival arrival, string traceparent, object message, Func<Envelope, Envelope> with)
    {
        var envelope = with(EnvelopeOf(message.GetType(), traceparent) with { CorrelationId = arrival.Delivery.CorrelationId });
        return new(arrival.Delivery.ReplyTo!, now, "", arrival.Delivery.ReplyTo!, WireJson.Write(message), envelope);
    }

    /// <summary>The answer behind them, in the form of the question.</summary>
    public OutboxRow End(Arrival arrival, string traceparent, object result) =>
        Reply(arrival, traceparent, result) with { Lane = arrival.Delivery.ReplyTo! };

    /// <summary>A question that goes on: to our own queue, behind what was answered so far.</summary>
    public OutboxRow Further(Arrival arrival, string traceparent, object message)
    {
        var body = JsonSerializer.SerializeToNode(message, message.GetType(), WireJson.Options);
        if (arrival.Read.Enveloped)
            body = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = IdOf(arrival), ["method"] = arrival.Endpoint.Message.Name, ["params"] = body };
        var envelope = EnvelopeOf(message.GetType(), traceparent) with { CorrelationId = arrival.Delivery.CorrelationId, ReplyTo = arrival.Delivery.ReplyTo };
        return new(arrival.Delivery.ReplyTo!, now, "", arrival.Endpoint.Queue, JsonSerializer.SerializeToUtf8Bytes(body, WireJson.Options), envelope);
    }

    private static JsonNode? IdOf(Arrival arrival) => arrival.Read.Id is { } id ? JsonNode.Parse(id.GetRawText()) : null;

    private OutboxRow Answer(Arrival arrival, string traceparent, string member, JsonNode? content)
    {
        var body = arrival.Read.Enveloped
            ? new JsonObject { ["jsonrpc"] = "2.0", ["id"] = IdOf(arrival), [member] = content }
            : member == "error" ? new JsonObject { [member] = content } : content;
        var envelope = EnvelopeOf(arrival.Endpoint.Message.Type, traceparent) with { CorrelationId = arrival.Delivery.CorrelationId };
        return new(envelope.MessageId!, now, "", arrival.Delivery.ReplyTo!, JsonSerializer.SerializeToUtf8Bytes(body, WireJson.Options), envelope);
    }

    private static OutboxRow Row(string lane, DateTimeOffset due, object message, Envelope envelope) =>
        new(lane, due, envelope.Type!, RoutingKey.Of((Message)message), WireJson.Write(message), envelope);

    private Envelope EnvelopeOf(Type message, string traceparent) => new()
    {
        MessageId = Guid.CreateVersion7(now).ToString(),
        Type = WireCatalogue.Of(message).Name,
        At = now,
        Traceparent = traceparent,
    };
}

/// <summary>Where answers may go.</summary>
internal static class Replies
{
    /// <summary>Why a query cannot be answered; null when it can.</summary>
    public static Reason? WhyNot(Delivery delivery) => delivery.ReplyTo switch
    {
        null => new("reply_to", "the queue to answer to", "nothing"),
        var queue when IsOurs(queue) => new("reply_to", "a queue of the sender's", $"{queue}, which is ours"),
        _ => null,
    };

    private static bool IsOurs(string queue) =>
        queue.StartsWith("oms.", StringComparison.Ordinal)
        || Party.Services.Any(service => queue.StartsWith($"{service}.", StringComparison.Ordinal));
}
