using System.Threading.Channels;
using Oms.Contracts;
using Oms.Documents;
using Oms.Messaging;
using Oms.Messaging.Broker;
using Oms.Messaging.Handling;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Oms.CustomerService.Web.Following;

/// <summary>
/// Listens to every exchange of the catalogue and keeps what goes through, in batches. The queue is a copy: a classic one, and bounded,
/// so that a console that is away costs the broker little and misses the oldest.
/// </summary>
internal sealed class MessageListening(
    MessagingOptions options, ConsoleSettings settings, IDocumentStore store, MessagingStatus status, Availability availability, TimeProvider time, ILogger<MessageListening> log)
    : BackgroundService
{
    private const string Queue = $"{Party.CustomerService}.message_log";
    private const ushort AtOnce = 500;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromMinutes(10);

    private static readonly Dictionary<string, object?> Bounds = new() { ["x-max-length"] = 50_000, ["x-max-length-bytes"] = 128 << 20, ["x-overflow"] = "drop-head" };

    /// <summary>Kept elsewhere: facts, and how services stand.</summary>
    private static readonly string[] LeftOut = ["oms.history.fact.recorded", "oms.system.outbox.observed", "oms.system.error_queues.counted"];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await status.UntilStoreIsReadyAsync(stoppingToken);
        await using var connection = new BrokerConnection(options.RabbitMq, $"oms-{Party.CustomerService}-log");
        await Task.WhenAll(ListenAsync(connection, stoppingToken), settings.MessageLogDays > 0 ? ForgetAsync(stoppingToken) : Task.CompletedTask);
    }

    private async Task ListenAsync(BrokerConnection connection, CancellationToken token)
    {
        while (!token.IsCancellationRequested)
        {
            try
            {
                await using var channel = await connection.OpenChannelAsync(token);
                if (settings.MessageLogDays == 0)
                {
                    await channel.QueueDeleteAsync(Queue, ifUnused: false, ifEmpty: false, cancellationToken: token);
                    return;
                }
                await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false, Bounds, cancellationToken: token);
                using var end = CancellationTokenSource.CreateLinkedTokenSource(token);
                var binding = BindAsync(connection, end.Token);
                try
                {
                    await KeepAsync(channel, token);
                }
                finally
                {
                    await end.CancelAsync();
                    await binding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }
            catch (Exception exception) when (!token.IsCancellationRequested)
            {
                log.LogWarning("Messages are not kept at the moment: {Reason}", exception.Message);
            }
            await Task.Delay(Rest, time, token);
        }
    }

    /// <summary>Of a service that was never started the exchanges are missing: they are bound when they are there.</summary>
    private async Task BindAsync(BrokerConnection connection, CancellationToken token)
    {
        var missing = WireCatalogue.All.Where(message => !LeftOut.Contains(message.Name)).SelectMany(message => message.Aliases.Prepend(message.Name)).ToList();
        while (missing.Count > 0)
        {
            foreach (var exchange in missing.ToList())
            {
                // A refusal closes the channel: each has its own.
                await using var channel = await connection.OpenChannelAsync(token);
                try
                {
                    await channel.QueueBindAsync(Queue, exchange, "#", cancellationToken: token);
                    missing.Remove(exchange);
                }
                catch (OperationInterruptedException absent) when (absent.ShutdownReason?.ReplyCode == Constants.NotFound)
                {
                    log.LogDebug("{Exchange} is not there yet", exchange);
                }
            }
            await Task.Delay(Rest, time, token);
        }
    }

    private async Task KeepAsync(IChannel channel, CancellationToken token)
    {
        var waiting = Channel.CreateUnbounded<(ulong Tag, PassingMessage Message)>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, each) => await waiting.Writer.WriteAsync((each.DeliveryTag, PassingMessage.Of(each)), CancellationToken.None);
        channel.ChannelShutdownAsync += (_, shutdown) =>
        {
            waiting.Writer.TryComplete(new AlreadyClosedException(shutdown));
            return Task.CompletedTask;
        };
        await channel.BasicQosAsync(0, AtOnce, global: false, token);
        await channel.BasicConsumeAsync(Queue, autoAck: false, consumer, token);
        while (await waiting.Reader.WaitToReadAsync(token))
        {
            var batch = new List<(ulong Tag, PassingMessage Message)>();
            while (batch.Count < AtOnce && waiting.Reader.TryRead(out var each))
                batch.Add(each);
            await availability.WhileDatabaseIsOutAsync(
                async each =>
                {
                    await using var session = store.LightweightSession();
                    MessageLog.Add(session, batch.ConvertAll(one => one.Message), time.GetUtcNow());
                    await session.SaveChangesAsync(each);
                },
                token);
            await channel.BasicAckAsync(batch[^1].Tag, multiple: true, token);
        }
    }

    private async Task ForgetAsync(CancellationToken token)
    {
        while (true)
        {
            var more = true;
            while (more)
            {
                await availability.WhileDatabaseIsOutAsync(
                    async each =>
                    {
                        await using var session = store.LightweightSession();
                        more = await MessageLog.ForgetAsync(session, time.GetUtcNow() - TimeSpan.FromDays(settings.MessageLogDays), settings.MessageLogRows, each);
                    },
                    token);
            }
            await Task.Delay(ForgetEvery, time, token);
        }
    }
}
