using System.Diagnostics;
using System.Globalization;

namespace Oms.Messaging.Handling;

/// <summary>
/// Kills the process (SIGKILL) at a place that tests name by <c>OMS_FAULT</c>: <c>after-commit</c>, <c>after-publish</c> or
/// <c>after-replay</c>, with <c>:N</c> for the Nth time it is reached. Refused outside the environment <c>Test</c>.
/// </summary>
public sealed class FaultPoint
{
    /// <summary>Committed; neither acknowledged nor published.</summary>
    public const string AfterCommit = "after-commit";

    /// <summary>Published and confirmed; the outbox does not know it yet.</summary>
    public const string AfterPublish = "after-publish";

    /// <summary>Sent again out of an error queue; not taken from there yet.</summary>
    public const string AfterReplay = "after-replay";

    private readonly string? _armed;
    private int _left;

    public FaultPoint(MessagingOptions options)
    {
        if (options.Fault is { } setting)
            (_armed, _left) = Parse(setting) ?? throw new ArgumentException(setting, nameof(options));
    }

    /// <summary>Whether the setting names a place.</summary>
    public static bool IsKnown(string setting) => Parse(setting) is not null;

    internal void Reached(string point)
    {
        if (point == _armed && Interlocked.Decrement(ref _left) == 0)
            Process.GetCurrentProcess().Kill();
    }

    private static (string Point, int Times)? Parse(string setting) => setting.Split(':') switch
    {
        [AfterCommit or AfterPublish or AfterReplay] => (setting, 1),
        [AfterCommit or AfterPublish or AfterReplay, var times] when int.TryParse(times, CultureInfo.InvariantCulture, out var number) && number > 0 => (setting.Split(':')[0], number),
        _ => null,
    };
}
