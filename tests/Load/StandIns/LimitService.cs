using System.Threading.Channels;
using Npgsql;
using RabbitMQ.Client;

namespace Oms.Load.StandIns;

/// <summary>
/// The limit: batches as ours, one round trip a batch, publishes pipelined from memory, one delete for all of them. It
/// reads nothing back and decides nothing.
/// </summary>
internal sealed class LimitService(Work work, NpgsqlDataSource database, IConnection connection)
{
    private const ushort Prefetch = 200;
    private const int BatchSize = 100;
    private const int SendSize = 1000;
    private static readonly TimeSpan BatchTime = TimeSpan.FromMilliseconds(10);

    private readonly Channel<(long Id, Outgoing Message)> _outbox = Channel.CreateUnbounded<(long, Outgoing)>();

    public async Task RunAsync(Func<string, string> queueOf, CancellationToken token)
    {
        var running = new List<Task> { SendAsync(token) };
        foreach (var exchange in work.Exchanges)
        {
            var arrived = Channel.CreateUnbounded<(IChannel Channel, Taken Taken)>();
            await Broker.ConsumeAsync(
                connection, queueOf(exchange), Prefetch, atOnce: 1, async (channel, taken) => await arrived.Writer.WriteAsync((channel, taken), token), token);
            running.Add(TakeAsync(arrived.Reader, token));
        }
        await await Task.WhenAny(running);
    }

    private async Task TakeAsync(ChannelReader<(IChannel Channel, Taken Taken)> arrived, CancellationToken token)
    {
        var batch = new List<Taken>(BatchSize);
        while (await arrived.WaitToReadAsync(token))
        {
            batch.Clear();
            var channel = await GatherAsync(arrived, batch, token);
            await CommitAsync(batch, token);
            await channel.BasicAckAsync(batch[^1].Tag, multiple: true, token);
        }
    }

    private static async Task<IChannel> GatherAsync(ChannelReader<(IChannel Channel, Taken Taken)> arrived, List<Taken> batch, CancellationToken token)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(BatchTime);
        var (channel, first) = await arrived.ReadAsync(token);
        batch.Add(first);
        try
        {
            while (batch.Count < BatchSize)
                batch.Add((await arrived.ReadAsync(limit.Token)).Taken);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            // Ten milliseconds are over: the batch is what came.
        }
        return channel;
    }

    private async Task CommitAsync(List<Taken> batch, CancellationToken token)
    {
        var keys = batch.ConvertAll(taken => taken.Key);
        var outgoing = work.Outgoing(keys);
        foreach (var (id, message) in await Writing.SaveAsync(work, database, keys, batch.ConvertAll(taken => taken.Body), outgoing, token))
            await _outbox.Writer.WriteAsync((id, message), token);
    }

    private async Task SendAsync(CancellationToken token)
    {
        await using var channel = await Broker.ConfirmingAsync(connection, token);
        while (await _outbox.Reader.WaitToReadAsync(token))
        {
            var (ids, confirms) = (new List<long>(), new List<Task>());
            while (ids.Count < SendSize && _outbox.Reader.TryRead(out var row))
            {
                ids.Add(row.Id);
                confirms.Add(row.Message.PublishAsync(channel, token));
            }
            await Task.WhenAll(confirms);
            await Writing.RemoveAsync(database, [.. ids], token);
        }
    }
}
