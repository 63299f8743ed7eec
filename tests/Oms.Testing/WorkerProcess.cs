using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Oms.Testing;

/// <summary>A service as it runs in production: its own process, started from its build.</summary>
public sealed class WorkerProcess(string service, IReadOnlyDictionary<string, string> environment) : IAsyncDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly List<string> _output = [];
    private Process? _process;
    private int _port;

    /// <summary>What it wrote, newest last.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return string.Join('\n', _output.TakeLast(40));
        }
    }

    /// <summary>In how many lines of all it wrote a text stands.</summary>
    public int Count(string text)
    {
        lock (_output)
            return _output.Count(line => line.Contains(text, StringComparison.Ordinal));
    }

    /// <summary>Where it answers by HTTP.</summary>
    public Uri Url => new($"http://127.0.0.1:{_port}/");

    /// <summary>The system's number of it, while it runs.</summary>
    public int Id => _process!.Id;

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>The code it ended with; null while it runs.</summary>
    public int? ExitCode => _process is { HasExited: true } ? _process.ExitCode : null;

    /// <summary>Starts without waiting. <paramref name="more"/> are settings for this start only.</summary>
    public void Start(params (string Name, string Value)[] more)
    {
        _port = FreePort();
        var program = service == "CustomerService" ? $"Oms.{service}.Web" : $"Oms.{service}.Worker";
        var dll = Repository.PathOf("services", service, program, "bin", Repository.Configuration, "net10.0", $"{program}.dll");
        var start = new ProcessStartInfo("dotnet", [dll])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(dll),
        };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{_port}";
        start.Environment["DOTNET_ENVIRONMENT"] = "Test";
        foreach (var (name, value) in environment.Select(each => (each.Key, each.Value)).Concat(more))
            start.Environment[name] = value;
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{dll} did not start.");
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public async Task StartAndWaitAsync(params (string Name, string Value)[] more)
    {
        Start(more);
        await ReadyAsync();
    }

    /// <summary>Waits for <c>/health/ready</c>.</summary>
    public Task ReadyAsync() => Eventually.TrueAsync(
        async () => IsRunning ? (await HealthAsync("ready")).Status == HttpStatusCode.OK : throw new AssertionException($"{service} ended with {ExitCode}:\n{Output}"),
        () => $"{service} ready; it says:\n{Output}");

    /// <summary>The answer of <c>/health/{name}</c>; status 0 when nobody answers.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Body)> HealthAsync(string name)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(Url, $"health/{name}"));
            return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonNode>());
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return (0, null);
        }
    }

    /// <summary>The numbers of <c>/metrics</c>, by name and tags as they stand there.</summary>
    public async Task<IReadOnlyDictionary<string, double>> MetricsAsync() =>
        (await _http.GetStringAsync(new Uri(Url, "metrics"))).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .ToDictionary(line => line[..line.LastIndexOf(' ')], line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>TERM, as an operator or an orchestrator stops it; waits until it is gone.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process!.Id}"]))
            await kill.WaitForExitAsync();
        await ExitedAsync();
        return _process.ExitCode;
    }

    public Task ExitedAsync() => Eventually.TrueAsync(() => !IsRunning, () => $"{service} ended; it says:\n{Output}");

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
            await KillAsync();
        _process?.Dispose();
        _http.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_output)
            _output.Add(line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
