using System.Threading.Channels;
using Oms.Cli.Broker;
using Oms.Contracts;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Oms.Cli.Watching;

/// <summary>Every message of the given names from now on, through a queue of the broker's naming that ends with the connection.</summary>
internal static class Watch
{
    public static async Task<ChannelReader<Seen>> Start(BrokerLink link, IEnumerable<WireMessage> messages, CancellationToken cancel)
    {
        var channel = link.Channel;
        var queue = await channel.QueueDeclareAsync(cancellationToken: cancel);
        foreach (var name in messages.SelectMany(message => message.Aliases.Prepend(message.Name)))
            await channel.QueueBindAsync(queue.QueueName, name, "#", cancellationToken: cancel);

        var seen = Channel.CreateUnbounded<Seen>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) => await seen.Writer.WriteAsync(Seen.From(delivery));
        channel.ChannelShutdownAsync += async (_, _) => seen.Writer.TryComplete(await link.Lost);
        await channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer, cancel);
        return seen.Reader;
    }
}
