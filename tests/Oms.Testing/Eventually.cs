using NUnit.Framework;

namespace Oms.Testing;

/// <summary>Waits for what other processes do.</summary>
public static class Eventually
{
    /// <summary>
    /// How long a test waits for what takes no time of its own. It costs nothing while it holds, and a busy machine needs it: a
    /// service starts in ten seconds there, and one that the broker has forgotten after a kill notices within twenty.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns as soon as it holds; fails after <see cref="Patience"/>, saying what was expected.</summary>
    public static Task TrueAsync(Func<bool> holds, Func<string> expected) => TrueAsync(() => Task.FromResult(holds()), expected);

    public static async Task TrueAsync(Func<Task<bool>> holds, Func<string> expected)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!await holds())
        {
            if (watch.Elapsed > Patience)
                throw new AssertionException($"Expected within {Patience.TotalSeconds} s: {expected()}");
            await Task.Delay(Step);
        }
    }
}
