using Oms.Contracts;
using Oms.Messaging.Handling;
using RabbitMQ.Client;

namespace Oms.Messaging.Broker;

/// <summary>
/// The connection for what the service sends itself: outbox rows and error-queue messages. It does not recover on its
/// own: whoever finds it broken asks again, inside a retry, and gets a new one.
/// </summary>
public sealed class BrokerConnection(Uri address, string name) : IAsyncDisposable
{
    /// <summary>A busy broker confirms within a second. One that came back from the dead may never: then the message is sent again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _gate = new(1);
    private readonly ConnectionFactory _factory = new()
    {
        Uri = address,
        ClientProvidedName = name,
        AutomaticRecoveryEnabled = false,
        TopologyRecoveryEnabled = false,
    };

    private IConnection? _connection;

    /// <summary>Whether the last connection is still open; false before the first.</summary>
    public bool IsOpen => _connection?.IsOpen ?? false;

    /// <summary>A channel whose publishes complete when the broker has confirmed them, and throw when it has not.</summary>
    public async Task<IChannel> OpenChannelAsync(CancellationToken token)
    {
        var connection = await ConnectAsync(token);
        return await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null),
            token);
    }

    /// <summary>Publishes on a channel of this connection, and returns when the broker has confirmed it.</summary>
    /// <exception cref="TimeoutException">No confirm came in time. The channel may be of no more use.</exception>
    public static async Task PublishAsync(
        IChannel channel, string exchange, string routingKey, bool mandatory, BasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken token)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(Patience);
        try
        {
            await channel.BasicPublishAsync(exchange, routingKey, mandatory, properties, body, limit.Token);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            throw new TimeoutException($"The broker has not confirmed a message to '{exchange}' ({routingKey}) within {Patience.TotalSeconds} s.");
        }
    }

    /// <summary>Publishes an event of the platform's own, of which no outbox knows.</summary>
    internal static Task TellAsync(IChannel channel, Message said, DateTimeOffset at, string traceparent, CancellationToken token)
    {
        var row = new Outgoings(at).Apart(new(said), traceparent);
        return PublishAsync(channel, row.Exchange, row.RoutingKey, mandatory: false, row.Envelope.ToProperties(), row.Body, token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
        _gate.Dispose();
    }

    private async Task<IConnection> ConnectAsync(CancellationToken token)
    {
        await _gate.WaitAsync(token);
        try
        {
            if (_connection is { IsOpen: true })
                return _connection;
            if (_connection is not null)
                await _connection.DisposeAsync();
            _connection = null;
            return _connection = await _factory.CreateConnectionAsync(token);
        }
        finally
        {
            _gate.Release();
        }
    }
}
