using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Oms.Cli.Broker;
using Oms.Cli.Watching;
using Oms.Contracts;
using Oms.Contracts.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Oms.Cli.Asking;

/// <summary>An answer, and which question it belongs to.</summary>
/// <param name="Question">The <c>correlation_id</c>.</param>
/// <param name="Type">The name of the message that it is.</param>
internal sealed record Answer(string? Question, string? Type, JsonNode? Body)
{
    /// <summary>Null unless the question was refused.</summary>
    public Failure? Refusal => Body is JsonObject { } body && body["error"] is JsonObject error ? new(ExitCode.Wrong, $"refused: {Gist.Text(error, "message")}") : null;
}

/// <summary>Asks over the broker, and hears the answers at a queue that the broker names and that ends with the connection.</summary>
internal sealed class Asker
{
    private readonly BrokerLink _link;
    private readonly string _queue;
    private readonly Channel<Answer> _answers = Channel.CreateUnbounded<Answer>();

    private Asker(BrokerLink link, string queue) => (_link, _queue) = (link, queue);

    public ChannelReader<Answer> Answers => _answers.Reader;

    public static async Task<Asker> Open(BrokerLink link, CancellationToken cancel)
    {
        var queue = await link.Channel.QueueDeclareAsync(cancellationToken: cancel);
        var asker = new Asker(link, queue.QueueName);
        var consumer = new AsyncEventingBasicConsumer(link.Channel);
        consumer.ReceivedAsync += async (_, delivery) => await asker._answers.Writer.WriteAsync(new(
            delivery.BasicProperties.CorrelationId, delivery.BasicProperties.Type, JsonNode.Parse(Encoding.UTF8.GetString(delivery.Body.Span))), CancellationToken.None);
        link.Channel.ChannelShutdownAsync += async (_, _) => asker._answers.Writer.TryComplete(await link.Lost);
        await link.Channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer, cancel);
        return asker;
    }

    /// <summary>Asks what one service answers once; nothing else may be asked meanwhile.</summary>
    public async Task<JsonNode?> AskOne(Message message, TimeSpan patience, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(patience);
        try
        {
            await Ask("one", message, time.Token);
            var answer = await _answers.Reader.ReadAsync(time.Token);
            return answer.Refusal is { } refusal ? throw refusal : answer.Body;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new Failure(ExitCode.Undone, $"no answer within {patience.TotalSeconds} s from {string.Join(" and ", WireCatalogue.Of(message.GetType()).To)}");
        }
    }

    /// <param name="question">Stands on its answers again.</param>
    /// <param name="message">A query of the contracts.</param>
    /// <param name="cancel">Ends the attempt.</param>
    public async Task Ask(string question, Message message, CancellationToken cancel) => await _link.Channel.BasicPublishAsync(
        WireCatalogue.Of(message.GetType()).Name,
        RoutingKey.Of(message),
        mandatory: false,
        new BasicProperties { ContentType = "application/json", CorrelationId = question, ReplyTo = _queue },
        WireJson.Write(message),
        cancel);
}
