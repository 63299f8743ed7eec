using NUnit.Framework;

namespace Oms.Testing;

/// <summary>Waits for what other processes do.</summary>
public static class Eventually
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns as soon as it holds; fails after the time, saying what was expected.</summary>
    public static Task TrueAsync(Func<bool> holds, TimeSpan within, Func<string> expected) =>
        TrueAsync(() => Task.FromResult(holds()), within, expected);

    public static async Task TrueAsync(Func<Task<bool>> holds, TimeSpan within, Func<string> expected)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!await holds())
        {
            if (watch.Elapsed > within)
                throw new AssertionException($"Expected within {within.TotalSeconds} s: {expected()}");
            await Task.Delay(Step);
        }
    }
}
