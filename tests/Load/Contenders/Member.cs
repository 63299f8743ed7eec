using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Oms.Load.Contenders;

/// <summary>
/// A process of a contender. What it writes goes straight into a file, as under any supervisor: reading it here would
/// cost the load generator.
/// </summary>
internal sealed class Member : IAsyncDisposable
{
    /// <summary>What a stand-in writes when it consumes.</summary>
    public const string ReadyMark = "stand-in is ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly string _log = Path.Combine(Path.GetTempPath(), $"oms-load-{Guid.NewGuid():N}.log");
    private readonly int _port = FreePort();
    private readonly Process _process;

    private Member(string service, string dll, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        Service = service;
        var start = new ProcessStartInfo("bash", ["-c", "exec dotnet \"$@\" >>\"$0\" 2>&1", _log, dll, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(dll),
        };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{_port}";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{dll} did not start.");
    }

    public string Service { get; }

    public int Id => _process.Id;

    public static async Task<Member> StartAsync(string service, string dll, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        var member = new Member(service, dll, arguments, settings);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var started = TimeProvider.System.GetTimestamp();
        while (!await member.IsReadyAsync(http))
        {
            if (member._process.HasExited || TimeProvider.System.GetElapsedTime(started) > Patience)
                throw new InvalidOperationException($"{service} does not get ready:\n{member.LastWords()}");
            await Task.Delay(Step);
        }
        return member;
    }

    /// <summary>Its last lines; throws when the process is gone.</summary>
    public void MustRun()
    {
        if (_process.HasExited)
            throw new InvalidOperationException($"{Service} ended with {_process.ExitCode}:\n{LastWords()}");
    }

    /// <summary>A log of hundreds of megabytes would fill the disk that is measured.</summary>
    public void ForgetLog()
    {
        using var log = File.Open(_log, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        log.SetLength(0);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        File.Delete(_log);
    }

    /// <summary>A service says so to whoever asks, a stand-in once, in its log.</summary>
    private async Task<bool> IsReadyAsync(HttpClient http)
    {
        if (LastWords().Contains(ReadyMark, StringComparison.Ordinal))
            return true;
        try
        {
            using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{_port}/health/ready"));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private string LastWords() => string.Join('\n', File.Exists(_log) ? File.ReadLines(_log).TakeLast(20) : []);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
