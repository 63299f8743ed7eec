using System.Collections.Concurrent;
using System.Threading.Channels;
using Oms.Contracts;
using Oms.Contracts.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Oms.Messaging.Broker;

/// <summary>What came at the queue of answers.</summary>
/// <param name="Type">The name of the message that it is, as the sender says.</param>
/// <param name="Body">JSON.</param>
public sealed record Heard(string? Type, ReadOnlyMemory<byte> Body);

/// <summary>
/// Asks other services over the broker, and hears their answers at a queue that the broker names and that ends with the
/// connection: what was asked before a broken connection is never answered, and who asks must have patience of his own.
/// </summary>
public sealed class Asking(BrokerConnection connection) : IAsyncDisposable
{
    /// <summary>So many answers wait for one asker; then the broker keeps the rest.</summary>
    private const ushort AtOnce = 500;

    private readonly SemaphoreSlim _gate = new(1);
    private readonly ConcurrentDictionary<string, Channel<Heard>> _questions = [];
    private (IChannel Channel, string Queue)? _open;

    /// <summary>The answers to one question, until the caller has heard enough.</summary>
    /// <param name="question">A query of the contracts.</param>
    /// <param name="token">Ends the waiting.</param>
    /// <exception cref="RabbitMQ.Client.Exceptions.AlreadyClosedException">The broker is out of reach, or was lost meanwhile.</exception>
    public async IAsyncEnumerable<Heard> AskAsync(Message question, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)
    {
        var correlation = Guid.CreateVersion7().ToString();
        var answers = _questions[correlation] = Channel.CreateBounded<Heard>(AtOnce);
        try
        {
            var (channel, queue) = await OpenAsync(token);
            var message = WireCatalogue.Of(question.GetType());
            await BrokerConnection.PublishAsync(
                channel, message.Name, RoutingKey.Of(question), mandatory: false,
                new() { ContentType = "application/json", Type = message.Name, CorrelationId = correlation, ReplyTo = queue }, WireJson.Write(question), token);
            await foreach (var answer in answers.Reader.ReadAllAsync(token))
                yield return answer;
        }
        finally
        {
            _questions.TryRemove(correlation, out _);
            answers.Writer.TryComplete();
        }
    }

    /// <summary>The one answer to a question; null when none came in time, or the broker is out of reach.</summary>
    public async Task<Heard?> AskOneAsync(Message question, TimeSpan patience, CancellationToken token)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(token);
        time.CancelAfter(patience);
        try
        {
            await foreach (var answer in AskAsync(question, time.Token))
                return answer;
        }
        catch (Exception exception) when (!token.IsCancellationRequested && exception is OperationCanceledException or TimeoutException || Handling.Availability.IsBrokerOutage(exception))
        {
            // Nobody answered: that is all there is to say.
        }
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_open is { } open)
            await open.Channel.DisposeAsync();
        await connection.DisposeAsync();
        _gate.Dispose();
    }

    private async Task<(IChannel Channel, string Queue)> OpenAsync(CancellationToken token)
    {
        await _gate.WaitAsync(token);
        try
        {
            if (_open is { Channel.IsOpen: true } open)
                return open;
            var channel = await connection.OpenChannelAsync(token);
            var queue = await channel.QueueDeclareAsync(cancellationToken: token);
            await channel.BasicQosAsync(0, AtOnce, global: false, token);
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += async (_, delivery) =>
            {
                await HandAsync(delivery);
                await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, CancellationToken.None);
            };
            channel.ChannelShutdownAsync += (_, shutdown) =>
            {
                foreach (var question in _questions.Values)
                    question.Writer.TryComplete(new RabbitMQ.Client.Exceptions.AlreadyClosedException(shutdown));
                return Task.CompletedTask;
            };
            await channel.BasicConsumeAsync(queue.QueueName, autoAck: false, consumer, token);
            _open = (channel, queue.QueueName);
            return _open.Value;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task HandAsync(BasicDeliverEventArgs delivery)
    {
        if (delivery.BasicProperties.CorrelationId is not { } correlation || !_questions.TryGetValue(correlation, out var question))
            return;
        try
        {
            await question.Writer.WriteAsync(new(delivery.BasicProperties.Type, delivery.Body.ToArray()), CancellationToken.None);
        }
        catch (ChannelClosedException)
        {
            // Who asked has heard enough.
        }
    }
}
