using System.Text;
using System.Text.Json.Nodes;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Oms.Testing;

/// <summary>What somebody else's program does: bare AMQP, JSON as text, no type of ours.</summary>
public sealed class ForeignClient : IAsyncDisposable
{
    private readonly IConnection _connection;
    private readonly IChannel _channel;

    private ForeignClient(IConnection connection, IChannel channel) => (_connection, _channel) = (connection, channel);

    public IChannel Channel => _channel;

    public static async Task<ForeignClient> ConnectAsync(Uri address)
    {
        var connection = await new ConnectionFactory { Uri = address, AutomaticRecoveryEnabled = false }.CreateConnectionAsync();
        return new(connection, await connection.CreateChannelAsync(new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true)));
    }

    /// <summary>Publishes and waits for the broker's confirm.</summary>
    public Task PublishAsync(string exchange, string body, string key = "", string? messageId = null, Action<BasicProperties>? with = null) =>
        PublishAsync(exchange, Encoding.UTF8.GetBytes(body), key, messageId, with);

    public async Task PublishAsync(string exchange, byte[] body, string key = "", string? messageId = null, Action<BasicProperties>? with = null)
    {
        var properties = new BasicProperties { MessageId = messageId };
        with?.Invoke(properties);
        await _channel.BasicPublishAsync(exchange, key, mandatory: false, properties, body);
    }

    /// <summary>Binds a queue of its own to an exchange and collects what comes.</summary>
    public async Task<Collected> CollectAsync(params string[] exchanges)
    {
        var queue = await _channel.QueueDeclareAsync("", durable: false, exclusive: true, autoDelete: true);
        foreach (var exchange in exchanges)
            await _channel.QueueBindAsync(queue.QueueName, exchange, "#");
        return await ConsumeAsync(queue.QueueName);
    }

    /// <summary>Binds with one routing key, as a warehouse does.</summary>
    public async Task<Collected> CollectRoutedAsync(string exchange, string key)
    {
        var queue = await _channel.QueueDeclareAsync("", durable: false, exclusive: true, autoDelete: true);
        await _channel.QueueBindAsync(queue.QueueName, exchange, key);
        return await ConsumeAsync(queue.QueueName);
    }

    public async Task<Collected> ConsumeAsync(string queue)
    {
        var collected = new Collected(queue);
        var consumer = new AsyncEventingBasicConsumer(_channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            collected.Add(new(delivery.Exchange, delivery.RoutingKey, new BasicProperties(delivery.BasicProperties), delivery.Body.ToArray()));
            return Task.CompletedTask;
        };
        await _channel.BasicConsumeAsync(queue, autoAck: true, consumer);
        return collected;
    }

    public async ValueTask DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
    }
}

/// <summary>A message as it came over the wire.</summary>
public sealed record Received(string Exchange, string Key, BasicProperties Properties, byte[] Bytes)
{
    public string Text { get; } = Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Bytes)!;

    public string? Header(string name) => Properties.Headers?.TryGetValue(name, out var value) is true
        ? value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)
        : null;
}

/// <summary>What arrived at a queue so far.</summary>
public sealed class Collected(string queue)
{
    private readonly List<Received> _all = [];

    public string Queue { get; } = queue;

    public IReadOnlyList<Received> All
    {
        get
        {
            lock (_all)
                return [.. _all];
        }
    }

    internal void Add(Received received)
    {
        lock (_all)
            _all.Add(received);
    }

    /// <summary>Waits until so many fit, and returns them all; fails with what came instead.</summary>
    public async Task<IReadOnlyList<Received>> AtLeastAsync(int count, Func<Received, bool>? fits = null)
    {
        IReadOnlyList<Received> fitting = [];
        await Eventually.TrueAsync(
            () => (fitting = [.. All.Where(fits ?? (_ => true))]).Count >= count,
            () => $"{count} messages at {Queue}, there were {fitting.Count}; all that came:\n{string.Join('\n', All.Select(each => $"{each.Exchange} {each.Text[..Math.Min(300, each.Text.Length)]}"))}");
        return fitting;
    }

    public async Task<Received> FirstAsync(Func<Received, bool>? fits = null) => (await AtLeastAsync(1, fits))[0];
}
