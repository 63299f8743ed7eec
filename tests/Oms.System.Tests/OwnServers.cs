using System.Diagnostics;
using System.Text;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>Servers of this test alone: it is going to stop them. While it lives, everything here means these.</summary>
internal sealed class OwnServers : IAsyncDisposable
{
    private readonly Dictionary<string, string?> _before;

    private OwnServers(Dictionary<string, string?> before) => _before = before;

    private static string Folder => Servers.Folder;

    public static async Task<OwnServers> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("oms-drill-").FullName;
        await CallAsync(folder, "start");
        var variables = await File.ReadAllLinesAsync(Path.Combine(folder, "servers.env"));
        var before = new Dictionary<string, string?> { ["OMS_TEST_SERVERS"] = Environment.GetEnvironmentVariable("OMS_TEST_SERVERS") };
        Environment.SetEnvironmentVariable("OMS_TEST_SERVERS", folder);
        foreach (var (name, value) in variables.Where(line => line.Contains('=', StringComparison.Ordinal)).Select(Parse))
        {
            before[name] = Environment.GetEnvironmentVariable(name);
            Environment.SetEnvironmentVariable(name, value);
        }
        return new(before);
    }

    /// <summary><c>start</c>, <c>stop</c> or <c>kill</c> one of them.</summary>
    public static Task RunAsync(string action, string server) => CallAsync(Folder, action, server);

    /// <summary>A server that answers nobody for a while: its process stands still (SIGSTOP), every connection stays.</summary>
    public static async Task FreezeAsync(string server, TimeSpan time)
    {
        var process = await File.ReadAllTextAsync(Path.Combine(Folder, "pids", server));
        await SignalAsync("-STOP", process);
        await Task.Delay(time);
        await SignalAsync("-CONT", process);
    }

    /// <summary>
    /// Waits until the broker has written down which log is a new quorum queue's. RabbitMQ 3.10 takes up to a second for that,
    /// and killed before, it comes back with a queue that is empty and never answers: no client can mend that, nor avoid it.
    /// </summary>
    public static Task KnowsAfterACrashAsync(TestBroker broker, string queue)
    {
        var indexes = Directory.GetFiles(Path.Combine(Folder, "rabbitmq"), "names.dets", SearchOption.AllDirectories);
        return Eventually.TrueAsync(
            () => indexes.Any(index => File.ReadAllText(index, Encoding.Latin1).Contains($"{broker.Vhost}_{queue}", StringComparison.Ordinal)),
            () => $"{queue} in {string.Join(" or ", indexes)}");
    }

    public async ValueTask DisposeAsync()
    {
        var folder = Folder;
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
        foreach (var server in new[] { "postgres", "rabbitmq" })
            await CallAsync(folder, "kill", server);
        await CallAsync(folder, "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static (string Name, string Value) Parse(string line)
    {
        var at = line.IndexOf('=', StringComparison.Ordinal);
        return (line[..at].Replace("export ", "", StringComparison.Ordinal).Trim(), line[(at + 1)..].Trim('"', '\''));
    }

    private static async Task SignalAsync(string signal, string process)
    {
        using var kill = Process.Start("kill", [signal, process.Trim()]);
        await kill.WaitForExitAsync();
        if (kill.ExitCode != 0)
            throw new InvalidOperationException($"kill {signal} {process}: {kill.ExitCode}");
    }

    private static async Task CallAsync(string folder, string action, params string[] server)
    {
        var start = new ProcessStartInfo(Repository.PathOf("deploy", "servers"), [action, folder, .. server])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Those of the servers that everybody else's tests use; these find free ports, and keep them over a stop and a start.
        foreach (var port in new[] { "OMS_POSTGRES_PORT", "OMS_RABBITMQ_PORT", "OMS_RABBITMQ_MANAGEMENT_PORT" })
            start.Environment.Remove(port);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"deploy/servers {action} {folder}: {output}");
    }
}
