using MassTransit;
using Oms.Messaging.Handling;

namespace Oms.Messaging.Broker;

/// <summary>Translate, hand over. Acknowledged when it returns.</summary>
internal sealed class BatchConsumer(Endpoint endpoint, Shell shell, Hearing hearing, CancellationToken stopping) : IConsumer<Batch<Delivery>>
{
    public async Task Consume(ConsumeContext<Batch<Delivery>> context)
    {
        using var attending = hearing.Attend(endpoint.Queue);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.CancellationToken);
        await shell.HandleAsync(endpoint, [.. context.Message.Select(single => single.Message).OrderBy(delivery => delivery.Tag)], either.Token);
    }
}
