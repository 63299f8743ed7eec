using Oms.Contracts;
using Oms.Contracts.Json;
using RabbitMQ.Client;

namespace Oms.Cli.Broker;

/// <summary>A connection with one channel whose publishes wait until the broker has confirmed them.</summary>
internal sealed class BrokerLink(IConnection connection, IChannel channel) : IAsyncDisposable
{
    private readonly TaskCompletionSource<Failure> _lost = new();

    public IChannel Channel { get; } = channel;

    /// <summary>Done when the broker has closed the channel, with its reason.</summary>
    public Task<Failure> Lost => _lost.Task;

    /// <param name="address">Where, and as whom.</param>
    /// <param name="atOnce">How many deliveries are handled at the same time; one keeps their order.</param>
    /// <param name="cancel">Ends the attempt.</param>
    public static async Task<BrokerLink> Open(Uri address, CancellationToken cancel, ushort atOnce = 1)
    {
        // A command that has lost its broker says so and ends, instead of waiting for another.
        var factory = new ConnectionFactory { Uri = address, AutomaticRecoveryEnabled = false, ClientProvidedName = "oms" };
        var connection = await factory.CreateConnectionAsync(cancel);
        var channel = await connection.CreateChannelAsync(
            new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, consumerDispatchConcurrency: atOnce),
            cancel);
        var link = new BrokerLink(connection, channel);
        channel.ChannelShutdownAsync += (_, reason) =>
        {
            link._lost.TrySetResult(Failure.OfClosing(reason.ReplyCode, reason.ReplyText));
            return Task.CompletedTask;
        };
        return link;
    }

    /// <summary>Ends when the broker has the message.</summary>
    public ValueTask Publish(string exchange, string key, ReadOnlyMemory<byte> body, string? messageId, CancellationToken cancel) =>
        Channel.BasicPublishAsync(
            exchange,
            key,
            mandatory: false,
            new BasicProperties { ContentType = "application/json", MessageId = messageId, Persistent = true },
            body,
            cancel);

    /// <summary>Publishes a message of the contracts as it is routed, under an id of its own.</summary>
    public ValueTask Publish(Message message, CancellationToken cancel) =>
        Publish(WireCatalogue.Of(message.GetType()).Name, RoutingKey.Of(message), WireJson.Write(message), Guid.CreateVersion7().ToString(), cancel);

    public async ValueTask DisposeAsync()
    {
        await Channel.DisposeAsync();
        await connection.DisposeAsync();
    }
}
