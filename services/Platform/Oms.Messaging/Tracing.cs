using System.Diagnostics;
using Oms.Messaging.Broker;
using Oms.Messaging.Store;

namespace Oms.Messaging;

/// <summary>
/// Spans under the name <c>Oms</c>, with the tags of OpenTelemetry's conventions for messaging. A message's
/// <c>traceparent</c> names the step that decided on it. MassTransit's and the client's own sources are not listened to:
/// they would put headers of theirs on our messages.
/// </summary>
internal static class Tracing
{
    private static readonly ActivitySource Source = new(Telemetry.Name);

    /// <summary>Continues the sender's trace; null when nobody listens.</summary>
    public static Activity? StartHandling(Endpoint endpoint, Delivery delivery)
    {
        // Without a sender's span it is the first of its trace, whatever is going on here.
        Activity.Current = null;
        var span = Source.StartActivity($"process {endpoint.Message.Name}", ActivityKind.Consumer, ParentOf(delivery));
        return span?.IsAllDataRequested is not true ? span : Describe(span, "process", endpoint.Message.Name, delivery.RoutingKey, delivery.Body.Length)
            .SetTag("messaging.destination.subscription.name", endpoint.Queue)
            .SetTag("messaging.message.id", delivery.MessageId)
            .SetTag("messaging.message.conversation_id", delivery.CorrelationId);
    }

    /// <summary>What is done once for several messages belongs to none of their traces, and points at all of them.</summary>
    public static Activity? StartUnit(Endpoint endpoint, IReadOnlyCollection<Activity?> messages)
    {
        Activity.Current = null;
        return !messages.Any(message => message is { Recorded: true }) ? null : Source
            .StartActivity($"unit {endpoint.Queue}", ActivityKind.Internal, default(ActivityContext), links: messages.OfType<Activity>().Select(message => new ActivityLink(message.Context)))?
            .SetTag("messaging.batch.message_count", messages.Count);
    }

    /// <summary>The sending of an outbox row. What lies between its step's end and its start is time in the outbox.</summary>
    public static Activity? StartSending(OutboxRow row)
    {
        if (!ActivityContext.TryParse(row.Envelope.Traceparent, null, out var step))
            return null;
        var span = Source.StartActivity($"send {row.Envelope.Type}", ActivityKind.Producer, step);
        return span?.IsAllDataRequested is not true ? span : Describe(span, "send", row.Exchange.Length > 0 ? row.Exchange : row.RoutingKey, row.RoutingKey, row.Body.Length)
            .SetTag("messaging.message.id", row.Envelope.MessageId)
            .SetTag("messaging.message.conversation_id", row.Envelope.CorrelationId)
            .SetTag("oms.stream", row.Envelope.Stream)
            .SetTag("oms.version", row.Envelope.Version);
    }

    /// <summary>What our own messages carry on: this step, else the sender's, else a trace that begins here.</summary>
    public static string TraceparentOf(Activity? span, Delivery delivery) =>
        span?.Id ?? (ParentOf(delivery) == default ? NewTrace() : delivery.Header(Headers.Traceparent)!);

    /// <summary>The step failed; what it would have done was taken back.</summary>
    public static void Fail(Activity? span, Exception exception) =>
        span?.SetStatus(ActivityStatusCode.Error, exception.Message).SetTag("error.type", exception.GetType().FullName);

    private static Activity Describe(Activity span, string operation, string destination, string key, int bytes) => span
        .SetTag("messaging.system", "rabbitmq")
        .SetTag("messaging.operation.name", operation)
        .SetTag("messaging.operation.type", operation)
        .SetTag("messaging.destination.name", destination)
        .SetTag("messaging.rabbitmq.destination.routing_key", key)
        .SetTag("messaging.message.body.size", bytes);

    /// <summary>The sender's step; none when it sent none, or something else under that name.</summary>
    private static ActivityContext ParentOf(Delivery delivery) =>
        ActivityContext.TryParse(delivery.Header(Headers.Traceparent), null, isRemote: true, out var parent) ? parent : default;

    internal static string NewTrace() => $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-00";
}
