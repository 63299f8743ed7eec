using System.Globalization;
using System.Text;
using Oms.Load.Recording;
using Oms.Testing;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Oms.Load.Driving;

/// <summary>A storefront that publishes orders and follows them, a warehouse, and an operator who listens for errors: bare AMQP.</summary>
internal sealed class Traffic : IAsyncDisposable
{
    private readonly List<ForeignClient> _clients = [];
    private readonly BodyTemplate _order;
    private IChannel _storefront = null!;
    private int _last;
    private string? _error;

    private Traffic(Journey journey, byte[] order) => (Tally, _order) = (new(journey), new(order));

    public Tally Tally { get; }

    /// <summary>The first error that the system announced.</summary>
    public string? Error => _error;

    public static async Task<Traffic> OpenAsync(TestBroker broker, Journey journey, byte[] order)
    {
        var traffic = new Traffic(journey, order);
        var storefront = await traffic.ConnectAsync(broker, "storefront");
        traffic._storefront = await StandIns.Broker.ConfirmingAsync(await StandIns.Broker.ConnectAsync(broker.Address("storefront"), default), default);
        await ListenAsync(storefront, Names.Updated, "#", traffic.TakeUpdate);
        await ListenAsync(await traffic.ConnectAsync(broker, Names.Warehouse), Names.Requested, Names.Warehouse, traffic.TakeRequest);
        await ListenAsync(await traffic.ConnectAsync(broker, "operator"), Names.Errors, "#", traffic.TakeError);
        return traffic;
    }

    /// <summary>Publishes the next order. The task ends with the broker's confirm.</summary>
    /// <param name="due">When it should have been published, a timestamp.</param>
    public async Task<Fate> PublishAsync(long due)
    {
        var number = Interlocked.Increment(ref _last);
        var fate = Tally.Publish(number, due);
        var properties = new BasicProperties
        {
            MessageId = new MessageKey(number, 0).ToString(), ContentType = "application/json", DeliveryMode = DeliveryModes.Persistent,
        };
        await _storefront.BasicPublishAsync(Names.Create, "", mandatory: false, properties, _order.For(number));
        fate.ConfirmedAt = TimeProvider.System.GetTimestamp();
        return fate;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
            await client.DisposeAsync();
        await _storefront.DisposeAsync();
    }

    private async Task<ForeignClient> ConnectAsync(TestBroker broker, string user)
    {
        var client = await broker.ConnectAsync(user);
        _clients.Add(client);
        return client;
    }

    private static async Task ListenAsync(ForeignClient client, string exchange, string key, Action<BasicDeliverEventArgs> take)
    {
        var queue = await client.Channel.QueueDeclareAsync("", durable: false, exclusive: true, autoDelete: true);
        await client.Channel.QueueBindAsync(queue.QueueName, exchange, key);
        var consumer = new AsyncEventingBasicConsumer(client.Channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            take(delivery);
            return Task.CompletedTask;
        };
        await client.Channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer);
    }

    private void TakeRequest(BasicDeliverEventArgs delivery)
    {
        if (OrderId.In(delivery.Body.Span) is { } order)
            Tally.Requested(order, delivery.BasicProperties.MessageId ?? "");
    }

    private void TakeUpdate(BasicDeliverEventArgs delivery)
    {
        if (OrderId.In(delivery.Body.Span) is { } order && delivery.BasicProperties.Headers?["oms-version"] is IConvertible version)
            Tally.Updated(order, version.ToInt32(CultureInfo.InvariantCulture));
    }

    private void TakeError(BasicDeliverEventArgs delivery) => _error ??= Encoding.UTF8.GetString(delivery.Body.Span);
}
