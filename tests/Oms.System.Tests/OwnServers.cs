using System.Diagnostics;
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
        await RunAsync(folder, "start");
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
    public static Task RunAsync(string action, string server) => RunAsync(Folder, action, server);

    public async ValueTask DisposeAsync()
    {
        var folder = Folder;
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
        foreach (var server in new[] { "postgres", "rabbitmq" })
            await RunAsync(folder, "kill", server);
        await RunAsync(folder, "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static (string Name, string Value) Parse(string line)
    {
        var at = line.IndexOf('=', StringComparison.Ordinal);
        return (line[..at].Replace("export ", "", StringComparison.Ordinal).Trim(), line[(at + 1)..].Trim('"', '\''));
    }

    private static async Task RunAsync(string folder, string action, params string[] server)
    {
        // Ports stay the same over a stop and a start, for the clients that come back.
        using var process = Process.Start(new ProcessStartInfo(Repository.PathOf("deploy", "servers"), [action, folder, .. server])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 && action == "start")
            throw new InvalidOperationException($"deploy/servers {action} {folder}: {output}");
    }
}
