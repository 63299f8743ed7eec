using MassTransit;

namespace Oms.Messaging.Broker;

/// <summary>One line: hand over. Acknowledged when it returns.</summary>
internal sealed class DeliveryConsumer(Gathering gathering) : IConsumer<Delivery>
{
    public Task Consume(ConsumeContext<Delivery> context) => gathering.TakeAsync(context.Message, context.CancellationToken);
}
