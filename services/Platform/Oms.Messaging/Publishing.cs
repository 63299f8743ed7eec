using System.Diagnostics;
using Oms.Contracts;
using Oms.Documents;
using Oms.Messaging.Handling;
using Oms.Messaging.Store;

namespace Oms.Messaging;

/// <summary>Publishes what no message led to, as what a person asked for: by the outbox, with the commit of whoever asked.</summary>
public sealed class Publishing
{
    private readonly OutboxSignal _signal;
    private readonly TimeProvider _time;

    internal Publishing(OutboxSignal signal, TimeProvider time) => (_signal, _time) = (signal, time);

    /// <summary>Queues a message with the session's save; <see cref="Wake"/> after the save.</summary>
    /// <param name="session">Of the save.</param>
    /// <param name="message">What is to be sent.</param>
    /// <param name="messageId">Once for each message: by it facts and refusals name it.</param>
    public void Queue(IDocumentSession session, Message message, string messageId)
    {
        var row = new Outgoings(_time.GetUtcNow()).Apart(new(message), Activity.Current?.Id ?? Tracing.NewTrace());
        Outbox.Add(session, [row with { Lane = messageId, Envelope = row.Envelope with { MessageId = messageId } }]);
    }

    /// <summary>Has it sent now: without it, within half a second.</summary>
    public void Wake() => _signal.Set();
}
