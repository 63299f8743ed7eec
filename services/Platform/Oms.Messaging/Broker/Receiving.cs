using MassTransit;
using Oms.Contracts;
using Oms.Messaging.Handling;
using RabbitMQ.Client;

namespace Oms.Messaging.Broker;

/// <summary>The receiving side: MassTransit with a queue a message, raw bodies, batches, and nothing of its own on the broker.</summary>
internal static class Receiving
{
    /// <summary>Twice a batch, so that the next is there when one is done.</summary>
    private const ushort Prefetch = 200;

    private const int BatchSize = 100;

    public static IBusControl CreateBus(Uri address, string name, ValueList<Endpoint> endpoints, Shell shell, Hearing hearing, CancellationToken stopping) =>
        Bus.Factory.CreateUsingRabbitMq(bus =>
        {
            var parsed = new ConnectionFactory { Uri = address };
            bus.Host(parsed.HostName, (ushort)parsed.Endpoint.Port, parsed.VirtualHost, host =>
            {
                if (parsed.Ssl.Enabled)
                    host.UseSsl(ssl => ssl.ServerName = parsed.HostName);
                host.Username(parsed.UserName);
                host.Password(parsed.Password);
                host.ConnectionName(name);
            });
            bus.ClearSerialization();
            bus.AddDeserializer(new RawBodies(), isDefault: true);
            bus.AddSerializer(new RawBodies());
            foreach (var endpoint in endpoints)
                bus.ReceiveEndpoint(endpoint.Queue, queue => Configure(queue, endpoint, shell, hearing, stopping));
        });

    private static void Configure(IRabbitMqReceiveEndpointConfigurator queue, Endpoint endpoint, Shell shell, Hearing hearing, CancellationToken stopping)
    {
        // The queue and its bindings are ours: Declarations made them, with arguments that MassTransit does not know.
        queue.BindQueue = false;
        queue.ConfigureConsumeTopology = false;
        queue.PublishFaults = false;
        queue.PrefetchCount = Prefetch;
        queue.ConcurrentMessageLimit = Prefetch;
        // The shell throws only when the service stops: then the message goes back to its queue, never to an error queue.
        queue.RethrowFaultedMessages();
        queue.ThrowOnSkippedMessages();
        // One answer may be as large as a batch of anything else, and one error queue as long.
        var gathering = new Gathering(endpoint, shell, hearing, endpoint.Handler is ReplayHandler or ResendHandler ? 1 : BatchSize, stopping);
        queue.Consumer(new ConsumerFactory(() => new DeliveryConsumer(gathering)));
    }

    /// <summary>MassTransit asks for a factory where there is no container.</summary>
    private sealed class ConsumerFactory(Func<DeliveryConsumer> make) : IConsumerFactory<DeliveryConsumer>
    {
        public Task Send<T>(ConsumeContext<T> context, IPipe<ConsumerConsumeContext<DeliveryConsumer, T>> next) where T : class =>
            next.Send(new MassTransit.Context.ConsumerConsumeContextScope<DeliveryConsumer, T>(context, make()));

        public void Probe(ProbeContext context) => context.CreateConsumerFactoryScope<DeliveryConsumer>("oms");
    }
}
