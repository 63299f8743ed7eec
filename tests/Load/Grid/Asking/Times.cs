namespace Oms.Load.Grid.Asking;

/// <summary>How long the questions of one kind took.</summary>
/// <param name="Slowest">The one that took longest.</param>
/// <param name="WithoutHits">How many of them found nothing.</param>
internal sealed record Times(string Name, double P50, double P95, double Max, Asked Slowest, int Count, int WithoutHits)
{
    public static Times Of(string name, IReadOnlyCollection<(Asked Asked, double Milliseconds, bool HasHits)> taken)
    {
        var sorted = taken.OrderBy(each => each.Milliseconds).ToList();
        double At(double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1].Milliseconds;
        return new(name, At(0.5), At(0.95), sorted[^1].Milliseconds, sorted[^1].Asked, sorted.Count, sorted.Count(each => !each.HasHits));
    }
}
