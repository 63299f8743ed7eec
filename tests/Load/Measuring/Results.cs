using Oms.Load.Contenders;

namespace Oms.Load.Measuring;

/// <summary>One way's turn.</summary>
/// <param name="OrdersPerSecond">Done in the measured time.</param>
/// <param name="CpuPerOrder">Seconds of a processor.</param>
/// <param name="DrainSeconds">From the last order done until nothing was queued anywhere: work that the rate had left behind.</param>
internal sealed record Turn(int Round, Way Way, double OrdersPerSecond, Cpu CpuPerOrder, double DrainSeconds);

/// <summary>Percentiles, in milliseconds.</summary>
internal sealed record Latency(double P50, double P95, double P99, double Max)
{
    public static Latency Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Select(time => time.TotalMilliseconds).Order().ToList();
        double At(double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
        return new(At(0.5), At(0.95), At(0.99), sorted[^1]);
    }
}

/// <param name="Offered">Orders a second, by schedule.</param>
/// <param name="FromSchedule">From when the order was due to when the warehouse had the request: a publisher that was held up hides nothing.</param>
/// <param name="FromConfirm">From the publisher's confirm to when the warehouse had the request.</param>
internal sealed record LatencyRun(double Offered, int Orders, Latency FromSchedule, Latency FromConfirm);

/// <summary>How the work of an order looks on the wire and in the tables.</summary>
internal sealed record Shape(int Messages, int MessageBytes, int Units, int Facts, int Documents);

internal sealed record Results(Settings Settings, Shape Shape, IReadOnlyList<Turn> Turns, LatencyRun? Latency, IReadOnlyList<string> Faults, int Doubles)
{
    /// <summary>Median over the rounds of what the system does against another in the same round; null when one was not measured.</summary>
    public double? RatioTo(Way other)
    {
        var ratios = Turns.Where(turn => turn.Way == Way.System).Join(
            Turns.Where(turn => turn.Way == other), turn => turn.Round, turn => turn.Round, (system, than) => system.OrdersPerSecond / than.OrdersPerSecond).ToList();
        return ratios.Count == 0 ? null : Median(ratios);
    }

    public double? RateOf(Way way) => Turns.Any(turn => turn.Way == way) ? Median(Turns.Where(turn => turn.Way == way).Select(turn => turn.OrdersPerSecond)) : null;

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
