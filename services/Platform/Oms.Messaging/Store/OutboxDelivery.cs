using Microsoft.Extensions.Logging;
using Oms.Documents;
using Oms.Messaging.Broker;
using Oms.Messaging.Handling;
using RabbitMQ.Client;

namespace Oms.Messaging.Store;

/// <summary>
/// Sends what units of work left in the outbox: many streams at once, each in its order, with the confirms pipelined. A
/// row is removed only after the broker confirmed it, so a crash in between sends it again under the same message id.
/// </summary>
internal sealed class OutboxDelivery(
    IDocumentStore store, BrokerConnection broker, OutboxSignal signal, Availability availability, FaultPoint fault, TimeProvider time, ILogger<OutboxDelivery> log)
    : IAsyncDisposable
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    private IChannel? _channel;

    public async Task RunAsync(CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            var sent = 0;
            await availability.WhileBrokerIsOutAsync(
                cancellation => availability.WhileDatabaseIsOutAsync(async inner => sent = await DeliverAsync(inner), cancellation), token);
            if (sent == 0)
                await signal.WaitAsync(Poll, token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_channel is not null)
            await _channel.DisposeAsync();
    }

    /// <summary>One round: claim, send, remove. Returns how many rows went out.</summary>
    private async Task<int> DeliverAsync(CancellationToken token)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(token);
        var rows = await Outbox.ClaimAsync(session, time.GetUtcNow(), token);
        if (rows.Count == 0)
            return 0;
        var channel = await ChannelAsync(token);
        var publishes = new List<(ClaimedRow Row, Task Confirm)>(rows.Count);
        foreach (var claimed in rows)
            publishes.Add((claimed, PublishAsync(channel, claimed.Row, token)));
        var (sent, failure) = await ConfirmedAsync(publishes);
        fault.Reached(FaultPoint.AfterPublish);
        Outbox.Remove(session, sent);
        await session.SaveChangesAsync(token);
        Telemetry.Published(sent.Count);
        if (failure is not null)
        {
            log.LogWarning("{Count} of {All} messages were not confirmed and are sent again", rows.Count - sent.Count, rows.Count);
            await DropChannelAsync();
            throw failure;
        }
        return sent.Count;
    }

    /// <summary>Starts a publish; the task ends when the broker has confirmed it.</summary>
    private static async Task PublishAsync(IChannel channel, OutboxRow row, CancellationToken token) =>
        await channel.BasicPublishAsync(row.Exchange, row.RoutingKey, mandatory: false, row.Envelope.ToProperties(), row.Body, token);

    /// <summary>The rows up to the first unconfirmed one of each stream: what follows that one has to follow it again.</summary>
    private static async Task<(List<long> Sent, Exception? Failure)> ConfirmedAsync(List<(ClaimedRow Row, Task Confirm)> publishes)
    {
        var sent = new List<long>(publishes.Count);
        var stopped = new HashSet<string>();
        Exception? failure = null;
        foreach (var (row, confirm) in publishes)
        {
            try
            {
                await confirm;
                if (!stopped.Contains(row.Row.Lane))
                    sent.Add(row.Id);
            }
            catch (Exception exception)
            {
                failure = exception;
                stopped.Add(row.Row.Lane);
            }
        }
        return (sent, failure);
    }

    private async Task<IChannel> ChannelAsync(CancellationToken token)
    {
        if (_channel is { IsOpen: true })
            return _channel;
        await DropChannelAsync();
        return _channel = await broker.OpenChannelAsync(token);
    }

    private async Task DropChannelAsync()
    {
        if (_channel is not null)
            await _channel.DisposeAsync();
        _channel = null;
    }
}
