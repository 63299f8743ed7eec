using System.Globalization;

namespace Oms.Load.Measuring;

/// <summary>What processes have used of the processors, from <c>/proc</c>.</summary>
internal static class ProcessCpu
{
    /// <summary>Jiffies of a second, as Linux shows them to programs on every machine.</summary>
    private const double TicksPerSecond = 100;

    /// <summary>Of a process and all below it, in seconds; those that ended are in their parent's account.</summary>
    public static double OfTree(int process)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder))
            .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _)).Select(name => Read(int.Parse(name, CultureInfo.InvariantCulture)))
            .OfType<Line>().ToLookup(line => line.Parent);
        return (Read(process)?.Ticks ?? 0) / TicksPerSecond + Below(process, all) / TicksPerSecond;
    }

    public static int ParentOf(int process) => Read(process)?.Parent ?? throw new InvalidOperationException($"There is no process {process}.");

    private static double Below(int process, ILookup<int, Line> all) => all[process].Sum(child => child.Ticks + Below(child.Process, all));

    private static Line? Read(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            // The second field is the program's name in brackets, which may hold anything. Fields are counted from the third.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new(process, int.Parse(fields[1], CultureInfo.InvariantCulture), fields[11..15].Sum(field => long.Parse(field, CultureInfo.InvariantCulture)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <param name="Ticks">User and system time, its own and that of children that ended and were waited for.</param>
    private sealed record Line(int Process, int Parent, long Ticks);
}
