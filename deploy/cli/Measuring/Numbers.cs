namespace Oms.Cli.Measuring;

/// <summary>A service's numbers at one time, over all its queues. What it does not say is null.</summary>
internal sealed record Numbers(IReadOnlyList<Series> Series, DateTimeOffset At)
{
    private const string Duration = "oms_handling_duration_seconds_bucket";

    public double? Accepted => Sum("oms_accepted_total") ?? 0;

    public double? Refused => Sum("oms_refused_total") ?? 0;

    public double? Duplicates => Sum("oms_duplicates_total") ?? 0;

    public double? Parked => Sum("oms_parked_total") ?? 0;

    /// <summary>What waits in error queues now.</summary>
    public double? DeadLetters => Sum("oms_error_queue_messages");

    public double? OutboxRows => Sum("oms_outbox_rows");

    public double? OutboxLag => Sum("oms_outbox_lag_seconds");

    public double? Waiting => Sum("oms_stock_waiting");

    /// <summary>Messages accepted a second since another time; null when the service has begun anew in between.</summary>
    public double? RateSince(Numbers? before) =>
        before is not null && Accepted >= before.Accepted && At > before.At ? (Accepted - before.Accepted) / (At - before.At).TotalSeconds : null;

    /// <summary>The time within which this share of the units of work was done, in seconds, evenly spread within a bucket; null when none was.</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <param name="before">Only those since then; when none was, and without it, all since the service's start.</param>
    public double? Quantile(double share, Numbers? before)
    {
        var buckets = Since(before) is { Count: > 0 } some && some[^1].Count > 0 ? some : Since(null);
        if (buckets.Count == 0 || buckets[^1].Count <= 0)
            return null;
        var rank = share * buckets[^1].Count;
        var found = buckets.FindIndex(bucket => bucket.Count >= rank);
        var (low, under) = found == 0 ? (0, 0) : buckets[found - 1];
        var (high, count) = buckets[found];
        return double.IsPositiveInfinity(high) ? low : low + (high - low) * (rank - under) / Math.Max(1, count - under);
    }

    private List<(double Bound, double Count)> Since(Numbers? before)
    {
        var earlier = before?.Buckets().ToDictionary(bucket => bucket.Bound, bucket => bucket.Count);
        return [.. Buckets().Select(bucket => (bucket.Bound, bucket.Count - (earlier?.GetValueOrDefault(bucket.Bound) ?? 0)))];
    }

    private IEnumerable<(double Bound, double Count)> Buckets() => Series
        .Where(series => series.Name == Duration && series.Bound is not null)
        .GroupBy(series => series.Bound!.Value)
        .Select(bucket => (bucket.Key, bucket.Sum(series => series.Value)))
        .OrderBy(bucket => bucket.Key);

    private double? Sum(string name) => Series.Where(series => series.Name == name).ToList() is { Count: > 0 } found ? found.Sum(series => series.Value) : null;
}
