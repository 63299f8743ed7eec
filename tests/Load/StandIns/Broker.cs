using Oms.Load.Driving;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Oms.Load.StandIns;

/// <summary>The broker as a stand-in uses it.</summary>
internal static class Broker
{
    public static async Task<IConnection> ConnectAsync(Uri address, CancellationToken token) =>
        await new ConnectionFactory { Uri = address, AutomaticRecoveryEnabled = false }.CreateConnectionAsync(token);

    /// <summary>A channel whose publishes complete when they are confirmed.</summary>
    public static Task<IChannel> ConfirmingAsync(IConnection connection, CancellationToken token) => connection.CreateChannelAsync(
        new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null), token);

    /// <summary>Consumes a queue on a channel of its own.</summary>
    /// <param name="atOnce">How many deliveries are handled at a time.</param>
    public static async Task ConsumeAsync(
        IConnection connection, string queue, ushort prefetch, ushort atOnce, Func<IChannel, Taken, Task> handle, CancellationToken token)
    {
        var channel = await connection.CreateChannelAsync(new CreateChannelOptions(false, false, null, atOnce), token);
        await channel.BasicQosAsync(0, prefetch, global: false, token);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) =>
            handle(channel, new(MessageKey.Of(delivery.BasicProperties.MessageId!), delivery.Body.ToArray(), delivery.DeliveryTag));
        await channel.BasicConsumeAsync(queue, autoAck: false, consumer, token);
    }
}

/// <summary>A delivery.</summary>
internal sealed record Taken(MessageKey Key, byte[] Body, ulong Tag);
