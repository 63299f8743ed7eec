using Oms.Cli.Broker;
using Oms.Cli.Watching;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Oms.Cli.Playing;

/// <summary>Where a played party hears what is routed to it.</summary>
/// <param name="link">Over it the answers go, too.</param>
/// <param name="name">Begins with the user whom the broker knows us as: other queues may not be declared.</param>
/// <param name="keep">The queue stays when we go, so that messages wait for our return.</param>
internal sealed class PlayedQueue(BrokerLink link, string name, bool keep)
{
    /// <summary>As many messages are worked at at the same time.</summary>
    public const ushort AtOnce = 100;

    /// <summary>Begins to listen.</summary>
    public async Task Serve(IEnumerable<string> messages, string key, Func<Seen, CancellationToken, Task> work, CancellationToken cancel)
    {
        var channel = link.Channel;
        var queue = $"{name}{(keep ? ".kept" : "")}";
        await channel.QueueDeclareAsync(queue, durable: keep, exclusive: false, autoDelete: !keep, cancellationToken: cancel);
        foreach (var message in messages)
            await channel.QueueBindAsync(queue, message, key, cancellationToken: cancel);
        await channel.BasicQosAsync(0, AtOnce, false, cancel);

        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            await work(Seen.From(delivery), cancel);
            // Only now: a message whose answers were not confirmed comes again.
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, cancel);
        };
        await channel.BasicConsumeAsync(queue, autoAck: false, consumer, cancel);
    }
}
