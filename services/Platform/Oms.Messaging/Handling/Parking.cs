using System.Globalization;
using Oms.Messaging.Broker;
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

    /// <summary>The number of the next try, or null when it has been tried often enough.</summary>
    public static int? After(Delivery delivery)
    {
        var tries = int.TryParse(delivery.Header(Headers.Tries), CultureInfo.InvariantCulture, out var before) ? before : 0;
        return tries is >= 0 and < Limit ? tries + 1 : null;
    }

    public static OutboxRow Row(Arrival arrival, int tries, DateTimeOffset now)
    {
        var envelope = new Envelope
        {
            MessageId = arrival.Delivery.MessageId,
            CorrelationId = arrival.Delivery.CorrelationId,
            ReplyTo = arrival.Delivery.ReplyTo,
            Type = arrival.Endpoint.Message.Name,
            At = now,
            Traceparent = arrival.Delivery.Header(Headers.Traceparent),
            Stream = arrival.Delivery.Header("oms-stream"),
            Version = int.TryParse(arrival.Delivery.Header("oms-version"), CultureInfo.InvariantCulture, out var version) ? version : null,
            Tries = tries,
        };
        var due = now + TimeSpan.FromSeconds(Math.Pow(2, tries - 1));
        // The default exchange leads to the queue itself: other consumers of the exchange have had the message.
        return new(Guid.CreateVersion7(now).ToString(), due, "", arrival.Endpoint.Queue, arrival.Delivery.Body.ToArray(), envelope);
    }
}
