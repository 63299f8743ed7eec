using System.Threading.Channels;

namespace Oms.Messaging.Store;

/// <summary>Wakes this replica's delivery after a commit of its own: a NOTIFY in the transaction would cost half of the commits.</summary>
internal sealed class OutboxSignal
{
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _signal.Writer.TryWrite(true);

    /// <summary>Returns when set, or after the time: a poll finds timers that came due and what a dead replica left.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken token)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(atMost);
        try
        {
            await _signal.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            // The time is over: that is an answer, too.
        }
    }
}
