using Oms.Messaging.Handling;

namespace Oms.Messaging.Broker;

/// <summary>
/// Makes batches of what a queue delivers: all that came while the batch before was at work, so that an idle service waits
/// for nothing and a busy one commits a hundred together. Batches that close by the clock would queue, small, behind a
/// slow commit.
/// </summary>
internal sealed class Gathering(Endpoint endpoint, Shell shell, Hearing hearing, int limit, CancellationToken stopping)
{
    private readonly Lock _gate = new();
    private readonly List<Waiting> _waiting = [];
    private bool _working;

    /// <summary>Ends when the delivery may be acknowledged, and fails when it may not.</summary>
    public Task TakeAsync(Delivery delivery, CancellationToken token)
    {
        var waiting = new Waiting(delivery, token);
        lock (_gate)
        {
            _waiting.Add(waiting);
            if (_working)
                return waiting.Done.Task;
            _working = true;
        }
        _ = Task.Run(WorkAsync, CancellationToken.None);
        return waiting.Done.Task;
    }

    private async Task WorkAsync()
    {
        while (Next() is { Count: > 0 } batch)
        {
            try
            {
                using var attending = hearing.Attend(endpoint.Queue);
                using var either = CancellationTokenSource.CreateLinkedTokenSource([stopping, .. batch.Select(waiting => waiting.Token).Distinct()]);
                await shell.HandleAsync(endpoint, batch.ConvertAll(waiting => waiting.Delivery), either.Token);
                batch.ForEach(waiting => waiting.Done.SetResult());
            }
            catch (Exception exception)
            {
                // The consumers throw it: the deliveries go back to their queue.
                batch.ForEach(waiting => waiting.Done.SetException(exception));
            }
        }
    }

    /// <summary>The first to have been delivered, in their order; none: the work ends here, and the next delivery begins it again.</summary>
    private List<Waiting> Next()
    {
        lock (_gate)
        {
            _waiting.Sort((one, other) => one.Delivery.Tag.CompareTo(other.Delivery.Tag));
            var batch = _waiting.GetRange(0, Math.Min(limit, _waiting.Count));
            _waiting.RemoveRange(0, batch.Count);
            _working = batch.Count > 0;
            return batch;
        }
    }

    private sealed record Waiting(Delivery Delivery, CancellationToken Token)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
