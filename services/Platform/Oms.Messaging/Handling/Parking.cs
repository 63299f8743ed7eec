using System.Globalization;
using Oms.Messaging.Store;

namespace Oms.Messaging.Handling;

/// <summary>
/// A message about something unknown may have overtaken what makes it known: two queues keep no order between them. It
/// goes back to its own queue after a while, as it came, and is refused only when nothing came in the meantime.
/// </summary>
internal static class Parking
{
    /// <summary>One, two, four, … seconds: about a minute in all.</summary>
    private const int Limit = 6;

    /// <summary>The delivery's next try; null when it has been tried often enough.</summary>
    /// <param name="until">When it is sure to be time: no try is counted before.</param>
    public static OutboxRow? Again(Arrival arrival, DateTimeOffset? until, DateTimeOffset now)
    {
        var tries = int.TryParse(arrival.Delivery.Header(Headers.Tries), CultureInfo.InvariantCulture, out var before) && before > 0 ? before : 0;
        return until is { } due ? Row(arrival, tries, due)
            : tries < Limit ? Row(arrival, tries + 1, now + TimeSpan.FromSeconds(Math.Pow(2, tries)))
            : null;
    }

    private static OutboxRow Row(Arrival arrival, int tries, DateTimeOffset due)
    {
        var delivery = arrival.Delivery;
        var envelope = new Envelope
        {
            MessageId = delivery.MessageId,
            CorrelationId = delivery.CorrelationId,
            ReplyTo = delivery.ReplyTo,
            Type = arrival.Endpoint.Message.Name,
            At = due,
            Traceparent = delivery.Header(Headers.Traceparent),
            Stream = delivery.Header("oms-stream"),
            Version = delivery.Version,
            Tries = tries,
            RoutingKey = delivery.Header(Headers.RoutingKey) ?? delivery.RoutingKey,
        };
        // The default exchange leads to the queue itself: other consumers of the exchange have had the message.
        return new(Guid.CreateVersion7(due).ToString(), due, "", arrival.Endpoint.Queue, delivery.Body.ToArray(), envelope);
    }
}
