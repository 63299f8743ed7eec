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

    /// <summary>A stream whose message the broker will not take waits this long for somebody to mend it, and holds up no other.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, DateTimeOffset> _resting = [];
    private IChannel? _channel;

    public async Task RunAsync(CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            var sent = 0;
            try
            {
                await availability.WhileBrokerIsOutAsync(
                    cancellation => availability.WhileDatabaseIsOutAsync(async inner => sent = await DeliverAsync(inner), cancellation), token);
            }
            catch (Exception exception) when (!token.IsCancellationRequested)
            {
                // Sending must go on whatever this was; nothing was removed that was not confirmed.
                log.LogError(exception, "A round of sending failed");
            }
            if (sent == 0)
                await signal.WaitAsync(Poll, token);
        }
    }

    public async ValueTask DisposeAsync() => await DropChannelAsync();

    /// <summary>One round: claim, send, remove. Returns how many rows went out.</summary>
    private async Task<int> DeliverAsync(CancellationToken token)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(token);
        var rows = await Outbox.ClaimAsync(session, time.GetUtcNow(), Resting(), token);
        if (rows.Count == 0)
            return 0;
        var sent = await SendAsync(rows, token);
        fault.Reached(FaultPoint.AfterPublish);
        Outbox.Remove(session, sent);
        await session.SaveChangesAsync(token);
        Telemetry.Published(sent.Count);
        return sent.Count;
    }

    /// <summary>All together; when that fails, lane by lane: the broker closes a channel with all that is in flight over one message.</summary>
    private async Task<IReadOnlyList<long>> SendAsync(IReadOnlyList<ClaimedRow> rows, CancellationToken token)
    {
        var (sent, failure) = await PublishAsync(rows, token);
        if (failure is null)
            return sent;
        var left = rows.ExceptBy(sent, row => row.Id).GroupBy(row => row.Row.Lane);
        foreach (var lane in left)
        {
            var (more, reason) = await PublishAsync([.. lane], token);
            sent.AddRange(more);
            if (reason is null)
                continue;
            _resting[lane.Key] = time.GetUtcNow() + Rest;
            log.LogError(reason, "{Stream}: the broker does not take a message; the stream waits and is tried again", lane.Key);
        }
        return sent;
    }

    /// <summary>The rows up to the first unconfirmed one of each lane: what follows that one has to follow it again.</summary>
    /// <exception cref="Exception">The broker itself is not there.</exception>
    private async Task<(List<long> Sent, Exception? Failure)> PublishAsync(IReadOnlyList<ClaimedRow> rows, CancellationToken token)
    {
        var channel = await ChannelAsync(token);
        var publishes = rows.Select(claimed => (claimed, Confirm: StartAsync(channel, claimed.Row, token))).ToList();
        var sent = new List<long>(rows.Count);
        var stopped = new HashSet<string>();
        Exception? failure = null;
        foreach (var (claimed, confirm) in publishes)
        {
            try
            {
                await confirm;
                if (!stopped.Contains(claimed.Row.Lane))
                    sent.Add(claimed.Id);
            }
            catch (Exception exception)
            {
                failure ??= exception;
                stopped.Add(claimed.Row.Lane);
            }
        }
        if (failure is not null)
            await DropChannelAsync();
        return (sent, failure);
    }

    /// <summary>Starts a publish; the task ends when the broker has confirmed it.</summary>
    private static async Task StartAsync(IChannel channel, OutboxRow row, CancellationToken token) =>
        await channel.BasicPublishAsync(row.Exchange, row.RoutingKey, mandatory: false, row.Envelope.ToProperties(), row.Body, token);

    private Dictionary<string, DateTimeOffset>.KeyCollection Resting()
    {
        foreach (var (lane, until) in _resting.ToList())
        {
            if (until <= time.GetUtcNow())
                _resting.Remove(lane);
        }
        return _resting.Keys;
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
