using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Oms.Messaging.Handling;

/// <summary>
/// Kills the process (SIGKILL) at a place that tests name by <c>OMS_FAULT</c>: <c>after-commit</c> or
/// <c>after-publish</c>, with <c>:N</c> for the Nth time it is reached. Refused outside the environment <c>Test</c>.
/// </summary>
public sealed class FaultPoint
{
    /// <summary>Committed; neither acknowledged nor published.</summary>
    public const string AfterCommit = "after-commit";

    /// <summary>Published and confirmed; the outbox does not know it yet.</summary>
    public const string AfterPublish = "after-publish";

    private readonly string? _armed;
    private int _left;

    public FaultPoint(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration["OMS_FAULT"] is not { Length: > 0 } setting)
            return;
        if (!environment.IsEnvironment("Test"))
            throw new InvalidOperationException("OMS_FAULT kills the service on purpose: it is for the environment 'Test' only.");
        var parts = setting.Split(':');
        if (parts[0] is not (AfterCommit or AfterPublish))
            throw new InvalidOperationException($"OMS_FAULT: expected {AfterCommit} or {AfterPublish}, found {parts[0]}.");
        _armed = parts[0];
        _left = parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1;
    }

    internal void Reached(string point)
    {
        if (point == _armed && Interlocked.Decrement(ref _left) == 0)
            Process.GetCurrentProcess().Kill();
    }
}
