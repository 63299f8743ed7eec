using System.Text;
using Oms.Contracts.Broker;
using RabbitMQ.Client;

namespace Oms.Messaging.Broker;

/// <summary>Puts a message that fails for itself aside, byte for byte as it came, with the exception in its headers.</summary>
internal sealed class ErrorQueue(BrokerConnection connection, TimeProvider time)
{
    /// <summary>A header frame holds little: the end of a stack trace can go.</summary>
    private const int ExceptionCharacters = 8000;

    public async Task PutAsync(Endpoint endpoint, Delivery delivery, Exception exception, CancellationToken token)
    {
        await using var channel = await connection.OpenChannelAsync(token);
        var properties = new BasicProperties(delivery.Properties)
        {
            DeliveryMode = DeliveryModes.Persistent,
            Headers = new Dictionary<string, object?>(delivery.Properties.Headers ?? new Dictionary<string, object?>())
            {
                ["oms-user-id"] = delivery.Properties.UserId,
                ["oms-expiration"] = delivery.Properties.Expiration,
                ["oms-exception"] = Encoding.UTF8.GetBytes(exception.ToString()[..Math.Min(exception.ToString().Length, ExceptionCharacters)]),
                ["oms-failed-at"] = time.GetUtcNow().ToString("O"),
                ["oms-queue"] = endpoint.Queue,
                ["oms-routing-key"] = delivery.RoutingKey,
            },
        };
        // The broker takes no other's user id, drops what has expired, and sends copies where these headers say.
        properties.ClearUserId();
        properties.ClearExpiration();
        properties.Headers.Remove("CC");
        properties.Headers.Remove("BCC");
        // Through the default exchange, and mandatory: an error queue that is not there must not swallow anything.
        await BrokerConnection.PublishAsync(channel, "", QueueName.ErrorOf(endpoint.Queue), mandatory: true, properties, delivery.Body, token);
    }
}
