using System.Globalization;
using Oms.Cli;
using Oms.Load.Grid.Asking;

namespace Oms.Load.Grid;

/// <summary>Says what was measured.</summary>
internal static class GridReport
{
    /// <summary>A filter alone or with another: milliseconds that 95 of 100 questions stay under.</summary>
    private const double Wanted = 150;

    private const int OnPaper = 10_000_000;

    public static void Alone(Screen screen, IReadOnlyList<Times> times) => Show(screen, "Each filter alone, ms", times);

    public static void Pairs(Screen screen, IReadOnlyList<Times> times, int worst)
    {
        Show(screen, $"The {worst} slowest pairs, ms", [.. times.OrderByDescending(each => each.P95).Take(worst)]);
        var late = times.Where(each => each.P95 > Wanted).ToList();
        screen.Note($"{times.Count - late.Count} of {times.Count} pairs stay under {Wanted:0} ms (95 of 100); the median of their p95 is {times.Select(each => each.P95).Order().ElementAt(times.Count / 2):0.0} ms");
    }

    public static void Show(Screen screen, string title, IReadOnlyList<Times> times)
    {
        screen.Show(title, ["", "p50", "p95", "max", "questions", "without hits", "slowest"], times.Select(each => new[]
        {
            each.Name, Text(each.P50), Text(each.P95), Text(each.Max), Text(each.Count, "0"), Text(each.WithoutHits, "0"), each.Slowest.Query.ToQueryString(),
        }));
        foreach (var each in times)
            screen.Tell(new { title, each.Name, each.P50, each.P95, each.Max, each.Count, each.WithoutHits, slowest = each.Slowest.Query.ToQueryString() });
    }

    /// <summary>How large everything is, and how large it would be: tables and indexes grow by so much an order as they did between the last two looks.</summary>
    public static void Sizes(Screen screen, IReadOnlyList<(int Orders, IReadOnlyList<Size> Sizes)> growth)
    {
        string Megabytes(double bytes) => Text(bytes / 1e6, "0");
        double Then(string name)
        {
            var last = growth[^1].Sizes.First(size => size.Name == name).Bytes;
            if (growth.Count < 2 || growth[^2].Sizes.FirstOrDefault(size => size.Name == name) is not { } before)
                return (double)last / growth[^1].Orders * OnPaper;
            return last + ((double)(last - before.Bytes) / (growth[^1].Orders - growth[^2].Orders) * (OnPaper - growth[^1].Orders));
        }
        screen.Show("Sizes, MB", ["", .. growth.Select(look => Text(look.Orders, "0")), $"{OnPaper} (on paper)"], growth[^1].Sizes.Select(size => (string[])
            [size.Name, .. growth.Select(look => Megabytes(look.Sizes.FirstOrDefault(each => each.Name == size.Name)?.Bytes ?? 0)), Megabytes(Then(size.Name))]));
        screen.Note($"Together {Megabytes(growth[^1].Sizes.Sum(size => size.Bytes))} MB; of {OnPaper} orders {Megabytes(growth[^1].Sizes.Sum(size => Then(size.Name)))} MB on paper.");
    }

    /// <summary>Every row, for who compares two runs.</summary>
    public static Task KeepAsync(string folder, IEnumerable<Times> alone, IEnumerable<Times> others, IEnumerable<Times> pairs, CancellationToken token) =>
        File.WriteAllLinesAsync(Path.Combine(folder, "times.csv"), [
            "kind,name,p50,p95,max,questions,without_hits,slowest",
            .. alone.Select(each => Line("alone", each)), .. others.Select(each => Line("other", each)), .. pairs.Select(each => Line("pair", each)),
        ], token);

    private static string Line(string kind, Times times) =>
        $"{kind},{times.Name},{Text(times.P50)},{Text(times.P95)},{Text(times.Max)},{times.Count},{times.WithoutHits},{times.Slowest.Query.ToQueryString()}";

    private static string Text(double value, string format = "0.0") => value.ToString(format, CultureInfo.InvariantCulture);
}
