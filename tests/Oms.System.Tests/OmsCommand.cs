using System.Diagnostics;
using System.Text;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary><c>oms …</c> as somebody types it, with the addresses that <c>.run/env</c> would have.</summary>
internal sealed class OmsCommand : IAsyncDisposable
{
    private static readonly (string Variable, string User)[] Addresses =
    [
        ("ConnectionStrings__rabbitmq", "operator"), ("OMS_RABBITMQ_STOREFRONT", "storefront"), ("OMS_RABBITMQ_WAREHOUSE", "WH1"),
        ("OMS_RABBITMQ_GATEWAY", "PAYGATE"), ("OMS_RABBITMQ_VALIDATOR", "validator"),
    ];

    private readonly Process _process;
    private readonly Task<string> _error;
    private readonly StringBuilder _output = new();

    private OmsCommand(Process process)
    {
        (_process, _error) = (process, process.StandardError.ReadToEndAsync());
        _process.OutputDataReceived += (_, line) =>
        {
            lock (_output)
                _output.Append(line.Data is null ? "" : $"{line.Data}\n");
        };
        _process.BeginOutputReadLine();
    }

    /// <summary>What it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString().TrimEnd();
        }
    }

    public static OmsCommand Start(TestBroker broker, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.PathOf("deploy", "cli", "bin", Repository.Configuration, "net10.0", "oms.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (variable, user) in Addresses)
            start.Environment[variable] = broker.Address(user).ToString();
        foreach (var url in new[] { "OMS_SALES_URL", "OMS_LOGISTICS_URL", "OMS_POSTSALES_URL" })
            start.Environment.Remove(url);
        return new(Process.Start(start)!);
    }

    /// <summary>Starts it, and waits until it says that it is open.</summary>
    public static async Task<OmsCommand> PlayAsync(TestBroker broker, params string[] arguments)
    {
        var command = Start(broker, arguments);
        await Eventually.TrueAsync(
            () => !command._process.HasExited ? command.Output.Contains(" is open", StringComparison.Ordinal) : throw new AssertionException($"it ended: {command.Output}"),
            () => $"open; it says {command.Output}");
        return command;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(TestBroker broker, params string[] arguments)
    {
        await using var command = Start(broker, arguments);
        return await command.EndAsync();
    }

    /// <summary>As Ctrl-C does, and waits for what it says last.</summary>
    public async Task<(int Code, string Output, string Error)> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await kill.WaitForExitAsync();
        return await EndAsync();
    }

    /// <summary>Waits until it has ended by itself.</summary>
    public async Task<(int Code, string Output, string Error)> EndAsync()
    {
        // Waits for both streams, too.
        await _process.WaitForExitAsync();
        return (_process.ExitCode, Output, (await _error).TrimEnd());
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
