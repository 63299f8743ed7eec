using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Oms.Contracts;
using Oms.Contracts.Broker;
using Oms.Contracts.Operations;
using Oms.Documents;
using Oms.Messaging.Broker;
using Oms.Messaging.Handling;
using Oms.Messaging.Store;

namespace Oms.Messaging;

/// <summary>
/// Tells how outbox and error queues stand, when it changed and once a minute: whoever hears nothing for longer knows that the
/// service is away. Straight to the broker: an outbox that reported by itself would never be empty.
/// </summary>
internal sealed class Reporting(
    IDocumentStore store, BrokerConnection connection, ServiceModel model, MessagingStatus status, TimeProvider time, ILogger<Reporting> log) : BackgroundService
{
    private static readonly TimeSpan OutboxEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan QueuesEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AnywayEvery = TimeSpan.FromMinutes(1);

    private static readonly string Replica = $"{Environment.MachineName}-{Environment.ProcessId}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await status.UntilStoreIsReadyAsync(stoppingToken);
        await Task.WhenAll(
            AgainAsync(OutboxEvery, OutboxAsync, (said, at) => said with { At = at }, stoppingToken),
            AgainAsync(QueuesEvery, QueuesAsync, (said, at) => said with { At = at }, stoppingToken));
    }

    private async Task AgainAsync<T>(TimeSpan every, Func<CancellationToken, Task<T>> look, Func<T, DateTimeOffset, T> dated, CancellationToken token) where T : Message
    {
        using var timer = new PeriodicTimer(every, time);
        (T? Told, DateTimeOffset At) last = default;
        do
        {
            try
            {
                var (now, seen) = (time.GetUtcNow(), await look(token));
                if (last.Told == seen && now - last.At < AnywayEvery)
                    continue;
                await using var channel = await connection.OpenChannelAsync(token);
                await BrokerConnection.TellAsync(channel, dated(seen, now), now, Tracing.NewTrace(), token);
                last = (seen, now);
            }
            catch (Exception exception) when (!token.IsCancellationRequested)
            {
                // A server that is away is told of elsewhere, and whoever listens sees that this is missing.
                log.LogDebug(exception, "A report could not be made");
            }
        }
        while (await timer.WaitForNextTickAsync(token));
    }

    private async Task<OutboxObserved> OutboxAsync(CancellationToken token)
    {
        await using var session = store.LightweightSession();
        return (await OutboxView.ReadAsync(session, time.GetUtcNow(), token)) with { Service = model.Service.Name, Replica = Replica, At = default };
    }

    private async Task<ErrorQueuesCounted> QueuesAsync(CancellationToken token)
    {
        await using var channel = await connection.OpenChannelAsync(token);
        var counts = new List<ErrorQueueCount>();
        foreach (var endpoint in model.Endpoints)
        {
            if (await channel.QueueDeclarePassiveAsync(QueueName.ErrorOf(endpoint.Queue), token) is { MessageCount: > 0 and var messages })
                counts.Add(new() { Queue = endpoint.Queue, Messages = messages });
        }
        return new() { Service = model.Service.Name, Queues = counts.ToValueList() };
    }
}
