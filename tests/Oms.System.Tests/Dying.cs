using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>A service that is killed at every step of a story.</summary>
internal static class Dying
{
    /// <summary>
    /// Starts it to die, again and again until the story is over, then for good, also for the tests after one that failed. What it died of comes first the next time,
    /// so that it then dies of the second.
    /// </summary>
    /// <returns>How often it died.</returns>
    public static async Task<int> DyingAsync(this WorkerProcess victim, string fault, Task story)
    {
        var deaths = 0;
        victim.Start(("OMS_FAULT", fault));
        try
        {
            while (!story.IsCompleted)
            {
                await Task.Delay(20);
                if (victim.IsRunning)
                    continue;
                Assert.That(victim.ExitCode, Is.EqualTo(128 + 9), victim.Output);
                deaths++;
                victim.Start(("OMS_FAULT", $"{fault}:2"));
            }
            await story;
        }
        finally
        {
            if (victim.IsRunning)
                await victim.KillAsync();
            await victim.StartAndWaitAsync();
        }
        return deaths;
    }
}
