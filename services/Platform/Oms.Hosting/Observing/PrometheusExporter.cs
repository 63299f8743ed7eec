using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace Oms.Hosting.Observing;

/// <summary>
/// Metrics for whoever asks, in Prometheus' text format: a small stand-in for <c>OpenTelemetry.Exporter.Prometheus</c>,
/// which the package registry of this project does not serve, under its names.
/// </summary>
[ExportModes(ExportModes.Pull)]
internal sealed class PrometheusExporter : BaseExporter<Metric>, IPullMetricExporter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private string _text = "";

    public Func<int, bool>? Collect { get; set; }

    /// <summary>All metrics as they are now.</summary>
    public string Scrape()
    {
        lock (_gate)
            return Collect?.Invoke((int)Patience.TotalMilliseconds) is true ? _text : throw new InvalidOperationException("The metrics could not be collected.");
    }

    public override ExportResult Export(in Batch<Metric> batch)
    {
        var text = new PrometheusText();
        foreach (var metric in batch)
            text.Add(metric);
        _text = text.ToString();
        return ExportResult.Success;
    }
}

/// <inheritdoc cref="PrometheusExporter"/>
internal static class PrometheusExporterExtensions
{
    public static MeterProviderBuilder AddPrometheusExporter(this MeterProviderBuilder builder) => builder
        .ConfigureServices(services => services.AddSingleton<PrometheusExporter>())
        .AddReader(services => new BaseExportingMetricReader(services.GetRequiredService<PrometheusExporter>()));

    public static void MapPrometheusScrapingEndpoint(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/metrics", (PrometheusExporter exporter) => Results.Text(exporter.Scrape(), "text/plain; version=0.0.4; charset=utf-8")).AllowAnonymous();
}
