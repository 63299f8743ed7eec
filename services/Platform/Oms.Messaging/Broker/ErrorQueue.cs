using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Oms.Contracts.Broker;
using Oms.Contracts.Operations;
using Oms.Messaging.Handling;
using Oms.Messaging.Store;
using RabbitMQ.Client.Exceptions;

namespace Oms.Messaging.Broker;

/// <summary>
/// Puts a message that fails for itself aside, byte for byte as it came, with the exception in its headers, and tells so. It is
/// told first: killed in between, the message fails again and is told again under the same id, and nothing lies there untold.
/// </summary>
internal sealed class ErrorQueue(BrokerConnection connection, ServiceModel model, TimeProvider time, ILogger<ErrorQueue> log)
{
    public async Task PutAsync(Endpoint endpoint, Delivery delivery, Exception exception, CancellationToken token)
    {
        var said = DeadLetter.Of(model.Service.Name, endpoint, delivery, exception, time.GetUtcNow());
        // It never tells about itself: who hears it would put it aside without end.
        if (endpoint.Message.Type != typeof(PutAside))
            await TellAsync(said, delivery, token);
        await using var channel = await connection.OpenChannelAsync(token);
        // Through the default exchange, and mandatory: an error queue that is not there must not swallow anything.
        await BrokerConnection.PublishAsync(
            channel, "", QueueName.ErrorOf(endpoint.Queue), mandatory: true, DeadLetter.Aside(said, delivery), delivery.Body, token);
    }

    private async Task TellAsync(PutAside said, Delivery delivery, CancellationToken token)
    {
        try
        {
            await using var channel = await connection.OpenChannelAsync(token);
            await BrokerConnection.TellAsync(channel, said, time.GetUtcNow(), delivery.Header(Headers.Traceparent) ?? Activity.Current?.Id ?? Tracing.NewTrace(), token);
        }
        catch (OperationInterruptedException missing) when (!Availability.IsBrokerOutage(missing))
        {
            // The exchange or the right is gone and stays so; the message must get aside all the same, and is counted there.
            log.LogError(missing, "{Queue}: nobody can be told of a message that is put aside", said.Queue);
        }
    }
}
