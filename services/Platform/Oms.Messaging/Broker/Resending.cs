using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Oms.Contracts.Broker;
using Oms.Contracts.Operations;
using Oms.Messaging.Handling;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Oms.Messaging.Broker;

/// <summary>
/// Sends messages of an error queue again, to the queue they failed in. Each is confirmed there and told before it is taken from
/// the error queue: killed in between, it is sent twice. The others are looked at by one consumer and go back to
/// their places together, when its channel closes. Error queues have no delivery limit, so being looked at costs them nothing.
/// </summary>
internal sealed class Resending(BrokerConnection connection, ServiceModel model, Availability availability, FaultPoint fault, TimeProvider time, ILogger<Resending> log)
{
    /// <summary>What lies in a queue comes within milliseconds; what another connection holds, not at all.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);

    /// <summary>What is told to be put aside may be on its way there, and what a broken connection held on its way back.</summary>
    private static readonly TimeSpan SecondLook = TimeSpan.FromSeconds(1);

    public Task RunAsync(ReplayMessages asked, string cause, CancellationToken token)
    {
        var missing = asked.Ids.ToHashSet();
        return availability.WhileBrokerIsOutAsync(
            async each =>
            {
                await LookAsync(asked, cause, missing, each);
                if (missing.Count == 0)
                    return;
                await Task.Delay(SecondLook, time, each);
                await LookAsync(asked, cause, missing, each);
                await using var channel = await connection.OpenChannelAsync(each);
                foreach (var id in missing.ToList())
                {
                    await TellAsync(channel, asked, new() { Id = id, Topic = TopicOf(asked), Outcome = "not_found" }, cause, each);
                    missing.Remove(id);
                }
            },
            token);
    }

    private async Task LookAsync(ReplayMessages asked, string cause, HashSet<string> missing, CancellationToken token)
    {
        var endpoint = model.Endpoints.First(each => each.Queue == asked.Queue);
        await using var channel = await connection.OpenChannelAsync(token);
        // Those that are there now: what fails again meanwhile lies behind them, and is another.
        var left = (await channel.QueueDeclarePassiveAsync(QueueName.ErrorOf(asked.Queue), token)).MessageCount;
        if (left == 0)
            return;
        // What is not asked for is held until the end; where all are, none.
        await channel.BasicQosAsync(0, (ushort)Math.Min(left, asked.All is true ? 100 : ushort.MaxValue), global: false, token);
        var lying = await ConsumeAsync(channel, QueueName.ErrorOf(asked.Queue), token);
        for (; left > 0 && await NextAsync(lying, token) is { } delivery; left--)
        {
            var id = DeadLetter.IdOf(asked.Queue, delivery);
            // To the end of the queue: doubles of one id go together.
            if (asked.All is not true && !asked.Ids.Contains(id))
                continue;
            var properties = DeadLetter.Again(endpoint, delivery, id);
            await BrokerConnection.PublishAsync(channel, "", asked.Queue, mandatory: true, properties, delivery.Body, token);
            fault.Reached(FaultPoint.AfterReplay);
            await TellAsync(channel, asked, new() { Id = id, Topic = endpoint.Message.Name, MessageId = properties.MessageId, Outcome = "sent" }, cause, token);
            await channel.BasicAckAsync(delivery.Tag, multiple: false, token);
            missing.Remove(id);
            log.LogInformation("{Queue}: {Id} is sent again for {User}", asked.Queue, id, asked.User);
        }
        await channel.CloseAsync(token);
    }

    private Task TellAsync(IChannel channel, ReplayMessages asked, Replayed said, string cause, CancellationToken token)
    {
        var now = time.GetUtcNow();
        return BrokerConnection.TellAsync(channel, said with { User = asked.User, Service = asked.Service, Queue = asked.Queue, At = now, Cause = cause }, now, Tracing.NewTrace(), token);
    }

    private string TopicOf(ReplayMessages asked) => model.Endpoints.First(each => each.Queue == asked.Queue).Message.Name;

    private static async Task<ChannelReader<Delivery>> ConsumeAsync(IChannel channel, string queue, CancellationToken token)
    {
        var lying = Channel.CreateUnbounded<Delivery>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, each) => await lying.Writer.WriteAsync(
            new() { Body = each.Body.ToArray(), RoutingKey = each.RoutingKey, Tag = each.DeliveryTag, Properties = new BasicProperties(each.BasicProperties) }, CancellationToken.None);
        channel.ChannelShutdownAsync += (_, shutdown) =>
        {
            lying.Writer.TryComplete(new RabbitMQ.Client.Exceptions.AlreadyClosedException(shutdown));
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue, autoAck: false, consumer, token);
        return lying.Reader;
    }

    /// <summary>Null: no more comes.</summary>
    private static async Task<Delivery?> NextAsync(ChannelReader<Delivery> lying, CancellationToken token)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(Silence);
        try
        {
            return await lying.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return null;
        }
        catch (ChannelClosedException closed) when (closed.InnerException is { } reason)
        {
            throw reason;
        }
    }
}
