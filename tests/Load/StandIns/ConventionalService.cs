using System.Text.Json;
using System.Threading.Channels;
using Npgsql;
using Oms.Load.Driving;
using RabbitMQ.Client;

namespace Oms.Load.StandIns;

/// <summary>
/// As it is usually done: a message is a transaction, sixteen of a queue at a time, and the outbox is sent row by row.
/// Kindly: each transaction is one round trip, too.
/// </summary>
internal sealed class ConventionalService(Work work, NpgsqlDataSource database, IConnection connection)
{
    private const ushort AtOnce = 16;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> _committed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public async Task RunAsync(Func<string, string> queueOf, CancellationToken token)
    {
        foreach (var exchange in work.Exchanges)
        {
            await Broker.ConsumeAsync(connection, queueOf(exchange), prefetch: AtOnce * 2, AtOnce, async (channel, taken) =>
            {
                MessageKey[] keys = [taken.Key];
                await Writing.SaveAsync(work, database, keys, [taken.Body], work.Outgoing(keys), token);
                await channel.BasicAckAsync(taken.Tag, multiple: false, token);
                _committed.Writer.TryWrite(true);
            }, token);
        }
        await SendAsync(token);
    }

    private async Task SendAsync(CancellationToken token)
    {
        await using var channel = await Broker.ConfirmingAsync(connection, token);
        while (true)
        {
            if (!await SendNextAsync(channel, token))
                await WaitAsync(token);
        }
    }

    private async Task WaitAsync(CancellationToken token)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(Poll);
        try
        {
            await _committed.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            // Looked at again all the same.
        }
    }

    /// <summary>The row stays locked until it is gone, so that two replicas do not send it both.</summary>
    private async Task<bool> SendNextAsync(IChannel channel, CancellationToken token)
    {
        await using var connected = await database.OpenConnectionAsync(token);
        await using var transaction = await connected.BeginTransactionAsync(token);
        if (await NextAsync(connected, token) is not { } row)
            return false;
        await row.Message.PublishAsync(channel, token);
        await using var delete = new NpgsqlCommand("delete from outbox where id = $1", connected) { Parameters = { new() { Value = row.Id } } };
        await delete.ExecuteNonQueryAsync(token);
        await transaction.CommitAsync(token);
        return true;
    }

    private static async Task<(long Id, Outgoing Message)?> NextAsync(NpgsqlConnection connected, CancellationToken token)
    {
        await using var command = new NpgsqlCommand(
            "select id, stream, exchange, routing_key, body, properties::text from outbox order by id limit 1 for update skip locked", connected);
        await using var reader = await command.ExecuteReaderAsync(token);
        if (!await reader.ReadAsync(token))
            return null;
        using var envelope = JsonDocument.Parse(reader.GetString(5));
        return (reader.GetInt64(0), Row(reader, envelope.RootElement));
    }

    private static Outgoing Row(NpgsqlDataReader reader, JsonElement envelope) => new(
        reader.GetString(2), reader.GetString(3), reader.GetFieldValue<byte[]>(4), reader.GetString(1), "", new()
        {
            MessageId = envelope.GetProperty("MessageId").GetString(),
            Type = reader.GetString(2),
            ContentType = "application/json",
            DeliveryMode = DeliveryModes.Persistent,
            Timestamp = new(envelope.GetProperty("At").GetDateTimeOffset().ToUnixTimeSeconds()),
            Headers = new Dictionary<string, object?>
            {
                ["traceparent"] = envelope.GetProperty("Traceparent").GetString(),
                ["oms-stream"] = reader.GetString(1),
                ["oms-version"] = envelope.GetProperty("Version").GetInt32(),
            },
        });
}
