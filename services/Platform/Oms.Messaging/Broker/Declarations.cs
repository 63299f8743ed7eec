using Oms.Contracts;
using Oms.Contracts.Broker;
using RabbitMQ.Client;

namespace Oms.Messaging.Broker;

/// <summary>Declares what the service uses, as the contracts say it. Harmless when it is there already, as after a deployment.</summary>
internal static class Declarations
{
    public static async Task DeclareAsync(BrokerConnection connection, string service, CancellationToken token)
    {
        var topology = Topology.For(service, WireCatalogue.All);
        await using var channel = await connection.OpenChannelAsync(token);
        foreach (var exchange in topology.Exchanges)
            await channel.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true, cancellationToken: token);
        foreach (var queue in topology.Queues)
        {
            var arguments = queue.Arguments.ToDictionary(argument => argument.Name, argument => (object?)argument.Value);
            await channel.QueueDeclareAsync(queue.Name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: token);
        }
        foreach (var binding in topology.Bindings)
            await channel.QueueBindAsync(binding.Queue, binding.Exchange, binding.Key, cancellationToken: token);
    }
}
