using System.Diagnostics.CodeAnalysis;
using System.Net.Mime;
using System.Text.Json;
using MassTransit;
using MassTransit.Serialization;

namespace Oms.Messaging.Broker;

/// <summary>
/// Hands every body to the shell unparsed. MassTransit would send what it cannot parse to an error queue before any code
/// of ours ran, and would drop the second of two messages with one id in a batch; so it gets to see neither body nor id.
/// </summary>
internal sealed class RawBodies : ISerializerFactory, IMessageDeserializer
{
    /// <summary>The default one, so bodies of any other type come here, too.</summary>
    public ContentType ContentType => SystemTextJsonRawMessageSerializer.JsonContentType;

    public IMessageDeserializer CreateDeserializer() => this;

    public IMessageSerializer CreateSerializer() => new SystemTextJsonRawMessageSerializer();

    public ConsumeContext Deserialize(ReceiveContext receiveContext) =>
        new BodyConsumeContext(receiveContext, new RawContext(receiveContext.InputAddress, () => DeliveryOf(receiveContext)));

    public SerializerContext Deserialize(MessageBody body, Headers headers, Uri? destinationAddress = null) =>
        throw new NotSupportedException("A body is only read from a delivery.");

    public MessageBody GetMessageBody(string text) => new StringMessageBody(text);

    public void Probe(ProbeContext context) => context.CreateScope("raw");

    private static Delivery DeliveryOf(ReceiveContext context)
    {
        var basic = context.GetPayload<RabbitMqBasicConsumeContext>();
        // The client reuses the memory once the handler returns; a parsed document may point into it for longer.
        return new() { Body = context.Body.GetBytes(), RoutingKey = basic.RoutingKey ?? "", Tag = basic.DeliveryTag, Properties = basic.Properties };
    }

    private sealed class RawContext(Uri input, Func<Delivery> delivery) : SystemTextJsonRawSerializerContext(
        SystemTextJsonMessageSerializer.Instance, JsonSerializerOptions.Default, SystemTextJsonRawMessageSerializer.JsonContentType, new NoMessageContext(input), [],
        RawSerializerOptions.AnyMessageType, default)
    {
        public override bool TryGetMessage<T>(out T? message) where T : class
        {
            message = delivery() as T;
            return message is not null;
        }

        public override bool TryGetMessage(Type messageType, [NotNullWhen(true)] out object? message)
        {
            message = messageType == typeof(Delivery) ? delivery() : null;
            return message is not null;
        }
    }

    /// <summary>Nothing that MassTransit would read from an envelope or its own headers exists here.</summary>
    private sealed class NoMessageContext(Uri input) : MessageContext
    {
        public Guid? MessageId => null;

        public Guid? RequestId => null;

        public Guid? CorrelationId => null;

        public Guid? ConversationId => null;

        public Guid? InitiatorId => null;

        public DateTime? ExpirationTime => null;

        public Uri? SourceAddress => null;

        public Uri? DestinationAddress { get; } = input;

        public Uri? ResponseAddress => null;

        public Uri? FaultAddress => null;

        public DateTime? SentTime => null;

        public Headers Headers => EmptyHeaders.Instance;

        public HostInfo Host => MassTransit.Metadata.HostMetadataCache.Empty;
    }
}
