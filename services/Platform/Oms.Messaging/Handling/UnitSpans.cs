using System.Diagnostics;
using Oms.Messaging.Broker;

namespace Oms.Messaging.Handling;

/// <summary>
/// The spans of one unit of work: one for each message, in its sender's trace, from delivery to commit; several messages
/// share one more, for what the database does for all of them at once.
/// </summary>
internal sealed class UnitSpans : IDisposable
{
    private readonly Activity?[] _messages;
    private readonly Activity? _together;

    public UnitSpans(Endpoint endpoint, IReadOnlyList<Delivery> deliveries)
    {
        _messages = [.. deliveries.Select(delivery => Tracing.StartHandling(endpoint, delivery))];
        // What follows, the database's spans for one, belongs under the one that is current.
        Activity.Current = deliveries.Count == 1 ? _messages[0] : _together = Tracing.StartUnit(endpoint, _messages);
    }

    /// <summary>The span of a message; null when nobody listens.</summary>
    public Activity? this[int message] => _messages[message];

    public void Fail(Exception exception)
    {
        foreach (var message in _messages)
            Tracing.Fail(message, exception);
        Tracing.Fail(_together, exception);
    }

    public void Dispose()
    {
        _together?.Dispose();
        foreach (var message in _messages)
            message?.Dispose();
    }
}
