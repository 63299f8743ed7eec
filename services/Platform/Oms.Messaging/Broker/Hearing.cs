using System.Collections.Concurrent;
using MassTransit;
using Oms.Contracts;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Oms.Messaging.Broker;

/// <summary>
/// Notices that the service has gone deaf: the broker holds messages for it, and hands none over. When RabbitMQ 3.10 dies
/// and comes back, a quorum queue may forget a consumer, or never answer its consume; the client sees nothing wrong.
/// </summary>
internal sealed class Hearing(BrokerConnection connection, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>An idle consumer gets a message within milliseconds.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    /// <summary>MassTransit comes back by itself within this time after most outages.</summary>
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (int InHand, long Since)> _queues = [];

    /// <summary>Notes that messages of the queue are being handled until the result is disposed of.</summary>
    public IDisposable Attend(string queue)
    {
        Note(queue, +1);
        return new End(() => Note(queue, -1));
    }

    /// <summary>Returns what is wrong as soon as the bus has to be made anew.</summary>
    public async Task<string> UntilDeafAsync(IBusControl bus, ValueList<Endpoint> endpoints, CancellationToken token)
    {
        var began = time.GetTimestamp();
        var healthyAt = began;
        var waiting = new HashSet<string>();
        while (true)
        {
            await Task.Delay(Interval, time, token);
            var before = waiting;
            try
            {
                waiting = await WaitingAsync(endpoints, began, token);
            }
            catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == Constants.NotFound)
            {
                return exception.Message;
            }
            catch (Exception) when (!token.IsCancellationRequested)
            {
                // The broker itself is away: no bus would hear anything.
                (waiting, healthyAt) = ([], time.GetTimestamp());
                continue;
            }
            if (waiting.FirstOrDefault(before.Contains) is { } silent)
                return $"{silent} has messages and hands none over";
            if (bus.CheckHealth() is { Status: BusHealthStatus.Healthy })
                healthyAt = time.GetTimestamp();
            else if (time.GetElapsedTime(healthyAt) > Recovery)
                return $"the broker is there, and yet: {bus.CheckHealth().Description}";
        }
    }

    /// <summary>The queues with something to give, of which nothing came for a while.</summary>
    private async Task<HashSet<string>> WaitingAsync(ValueList<Endpoint> endpoints, long began, CancellationToken token)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(Silence);
        await using var channel = await connection.OpenChannelAsync(limit.Token);
        var waiting = new HashSet<string>();
        foreach (var endpoint in endpoints)
        {
            var (inHand, since) = _queues.GetValueOrDefault(endpoint.Queue, (0, began));
            if (inHand == 0 && time.GetElapsedTime(since) > Silence
                && (await channel.QueueDeclarePassiveAsync(endpoint.Queue, limit.Token)).MessageCount > 0)
            {
                waiting.Add(endpoint.Queue);
            }
        }
        return waiting;
    }

    private void Note(string queue, int change) =>
        _queues.AddOrUpdate(queue, _ => (change, time.GetTimestamp()), (_, known) => (known.InHand + change, time.GetTimestamp()));

    private sealed class End(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
