namespace Oms.Load.Driving;

/// <summary>Publishes on a schedule, whatever the system does: a slow moment is seen by all orders that fell due in it.</summary>
internal sealed class OpenLoop(Traffic traffic, double perSecond)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    /// <summary>Returns the fates of all orders published, when the last is confirmed.</summary>
    public async Task<IReadOnlyList<Fate>> RunAsync(TimeSpan time)
    {
        var clock = TimeProvider.System;
        var start = clock.GetTimestamp();
        var publishes = new List<Task<Fate>>();
        while (publishes.Count < perSecond * time.TotalSeconds)
        {
            var due = start + (long)(publishes.Count / perSecond * clock.TimestampFrequency);
            if (due > clock.GetTimestamp())
                await Task.Delay(Step);
            else
                publishes.Add(traffic.PublishAsync(due));
        }
        return await Task.WhenAll(publishes);
    }
}
