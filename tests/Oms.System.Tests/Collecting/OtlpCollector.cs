using System.Net;
using System.Net.Sockets;

namespace Oms.System.Tests.Collecting;

/// <summary>A span as it was exported. Ids are hexadecimal; no parent is empty.</summary>
internal sealed record Span(string Service, string Scope, string Trace, string Id, string Parent, string Name, IReadOnlyDictionary<string, string> Tags);

/// <summary>What an OTLP collector is sent, by HTTP and protobuf: the fields are those of OpenTelemetry's published definitions.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Lock _gate = new();
    private readonly List<Span> _spans = [];
    private readonly List<string> _logs = [];
    private readonly Dictionary<string, double> _metrics = [];
    private readonly Task _running;

    public OtlpCollector()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Endpoint = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }
        _listener.Prefixes.Add($"{Endpoint}/");
        _listener.Start();
        _running = RunAsync();
    }

    public string Endpoint { get; }

    /// <summary>The settings of a service that is to report here, and soon.</summary>
    public (string Name, string Value)[] Settings =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", Endpoint), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_BSP_SCHEDULE_DELAY", "200"), ("OTEL_METRIC_EXPORT_INTERVAL", "300"),
    ];

    public IReadOnlyList<Span> Spans
    {
        get
        {
            lock (_gate)
                return [.. _spans];
        }
    }

    /// <summary>Service, trace and text of each log line, before anything is put into it.</summary>
    public IReadOnlyList<string> Logs
    {
        get
        {
            lock (_gate)
                return [.. _logs];
        }
    }

    /// <summary>The last value by service, name and tags: <c>sales oms.accepted queue=…</c>; of a histogram its count.</summary>
    public IReadOnlyDictionary<string, double> Metrics
    {
        get
        {
            lock (_gate)
                return new Dictionary<string, double>(_metrics);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _running;
        _listener.Close();
    }

    private async Task RunAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            Take(context.Request.Url!.AbsolutePath, new(body.ToArray()));
            context.Response.Close();
        }
    }

    private void Take(string path, Protobuf request)
    {
        foreach (var resource in request.All(1))
        {
            var service = TagsOf(resource.Along(1, 1)).GetValueOrDefault("service.name", "");
            lock (_gate)
            {
                switch (path)
                {
                    case "/v1/traces":
                        _spans.AddRange(resource.All(2).SelectMany(scope => scope.All(2).Select(span => SpanOf(service, scope, span))));
                        break;
                    case "/v1/logs":
                        _logs.AddRange(resource.Along(2, 2).Select(log => $"{service} {log.Hex(9)} {log.All(5).First().Text(1)}"));
                        break;
                    case "/v1/metrics":
                        foreach (var metric in resource.Along(2, 2))
                            Keep(service, metric);
                        break;
                }
            }
        }
    }

    private static Span SpanOf(string service, Protobuf scope, Protobuf span) =>
        new(service, scope.All(1).First().Text(1), span.Hex(1), span.Hex(2), span.Hex(4), span.Text(5), TagsOf(span.All(9)));

    private void Keep(string service, Protobuf metric)
    {
        // 5 gauge, 7 sum, 9 histogram; their points hold a whole number (6) or a double (4), or a count (4).
        foreach (var point in metric.Along(5, 1).Concat(metric.Along(7, 1)))
            _metrics[NameOf(service, metric, point.All(7))] = point.Number(6) is { } whole ? whole : BitConverter.UInt64BitsToDouble(point.Number(4) ?? 0);
        foreach (var point in metric.Along(9, 1))
            _metrics[NameOf(service, metric, point.All(9))] = point.Number(4) ?? 0;
    }

    private static string NameOf(string service, Protobuf metric, IEnumerable<Protobuf> tags) =>
        string.Join(' ', [service, metric.Text(1), .. TagsOf(tags).Select(tag => $"{tag.Key}={tag.Value}")]);

    /// <summary>Texts and whole numbers; nothing else is asked for.</summary>
    private static Dictionary<string, string> TagsOf(IEnumerable<Protobuf> tags) =>
        tags.ToDictionary(tag => tag.Text(1), tag => tag.All(2).First() is var value && value.Number(3) is { } number ? $"{number}" : value.Text(1));
}
