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
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, DateTimeOffset> _resting = [];
    private IChannel? _channel;

    public async Task RunAsync(CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            var sent = 0;
            try
            {
                // Also with nothing to send: a connection that broke is back before it is needed.
                await availability.WhileBrokerIsOutAsync(ChannelAsync, token);
                await availability.WhileDatabaseIsOutAsync(async each => sent = await DeliverAsync(each), token);
            }
            catch (Exception exception) when (!token.IsCancellationRequested)
            {
                // Sending must go on whatever this was; nothing was removed that was not confirmed.
                log.LogWarning(exception, "A round of sending failed and is tried again");
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
        var sent = new List<long>(rows.Count);
        try
        {
            // Told to stop, it sees through what is on its way: nobody could tell any more what was confirmed.
            await SendAsync(rows, sent, CancellationToken.None);
        }
        finally
        {
            fault.Reached(FaultPoint.AfterPublish);
            // What was confirmed must not go out again, even if the service is told to stop now.
            Outbox.Remove(session, sent);
            await session.SaveChangesAsync(CancellationToken.None);
            Telemetry.Published(sent.Count);
        }
        return sent.Count;
    }

    /// <summary>All together; when that fails, lane by lane: the broker closes a channel with all that is in flight over one message.</summary>
    private async Task SendAsync(IReadOnlyList<ClaimedRow> rows, List<long> sent, CancellationToken token)
    {
        switch (await PublishAsync(rows, sent, token))
        {
            case null:
                return;
            case TimeoutException late:
                // Whatever the broker lost, it lost on this channel; those that wait hold up no other, and are sent again.
                log.LogError(late, "The broker leaves {Count} messages unconfirmed; they are sent again", rows.Count - sent.Count);
                foreach (var lane in rows.ExceptBy(sent, row => row.Id).Select(row => row.Row.Lane))
                    _resting[lane] = time.GetUtcNow() + Rest;
                await DropChannelAsync();
                return;
        }
        foreach (var lane in rows.ExceptBy(sent, row => row.Id).GroupBy(row => row.Row.Lane).ToList())
        {
            if (await PublishOneByOneAsync(lane, sent, token) is not { } reason)
                continue;
            _resting[lane.Key] = time.GetUtcNow() + Rest;
            log.LogError(reason, "{Stream}: the broker does not take a message; the stream waits and is tried again", lane.Key);
        }
    }

    /// <summary>Adds the rows up to the first unconfirmed one of each lane: what follows that one has to follow it again.</summary>
    /// <returns>The first failure; null when all were confirmed.</returns>
    private async Task<Exception?> PublishAsync(IReadOnlyList<ClaimedRow> rows, List<long> sent, CancellationToken token)
    {
        var channel = await ChannelAsync(token);
        var publishes = rows.Select(claimed => (claimed, Confirm: StartAsync(channel, claimed.Row, token))).ToList();
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
        return failure;
    }

    /// <summary>Each only after the one before it is confirmed: nothing of the lane overtakes what fails.</summary>
    private async Task<Exception?> PublishOneByOneAsync(IEnumerable<ClaimedRow> lane, List<long> sent, CancellationToken token)
    {
        foreach (var row in lane)
        {
            if (await PublishAsync([row], sent, token) is { } failure)
                return failure;
        }
        return null;
    }

    /// <summary>Starts a publish; the task ends when the broker has confirmed it.</summary>
    private static async Task StartAsync(IChannel channel, OutboxRow row, CancellationToken token)
    {
        using var span = Tracing.StartSending(row);
        await BrokerConnection.PublishAsync(channel, row.Exchange, row.RoutingKey, mandatory: row.Envelope.IsMandatory, row.Envelope.ToProperties(), row.Body, token);
    }

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
