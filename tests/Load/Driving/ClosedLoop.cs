namespace Oms.Load.Driving;

/// <summary>Keeps so many orders in flight: the next is published when one is done.</summary>
internal sealed class ClosedLoop(Traffic traffic, int inFlight)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Publishes until told to stop, and returns when every order is done; fails when none gets done for a long time.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var free = new SemaphoreSlim(inFlight);
        void Release() => free.Release();
        traffic.Tally.Done += Release;
        var publishes = new List<Task>();
        try
        {
            while (!stop.IsCancellationRequested)
            {
                if (!await free.WaitAsync(Patience, CancellationToken.None))
                    throw new TimeoutException($"No order got done for {Patience.TotalSeconds} s.\n{string.Join('\n', traffic.Tally.Faults())}");
                publishes.Add(traffic.PublishAsync(TimeProvider.System.GetTimestamp()));
                if (publishes.Count % inFlight == 0)
                    publishes.RemoveAll(publish => publish.IsCompletedSuccessfully);
            }
            await Task.WhenAll(publishes);
            for (var left = inFlight; left > 0; left--)
            {
                if (!await free.WaitAsync(Patience, CancellationToken.None))
                    return; // The verification says which.
            }
        }
        finally
        {
            traffic.Tally.Done -= Release;
        }
    }
}
