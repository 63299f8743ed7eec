using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Oms.Documents;
using Oms.Messaging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Oms.Hosting.Observing;

/// <summary>
/// Metrics at <c>/metrics</c>, always; metrics, traces and logs by OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says so, with the
/// other standard variables. Nobody listens to traces otherwise, and they cost nothing.
/// </summary>
internal static class Observation
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    public static IServiceCollection AddOmsObservation(this IServiceCollection services, string service, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry()
            // The environment comes last and wins: OTEL_SERVICE_NAME, OTEL_RESOURCE_ATTRIBUTES.
            .ConfigureResource(resource => resource.Clear().AddService(service, serviceNamespace: "oms").AddTelemetrySdk().AddEnvironmentVariableDetector())
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name).AddPrometheusExporter());
        if (IsConfigured(configuration))
            telemetry.WithTracing(tracing => tracing.AddSource(Telemetry.Name).AddSource(DocumentStore.ActivitySourceName)).UseOtlpExporter();
        return services;
    }

    /// <summary>What is wrong with the settings, which the exporter would pass over in silence.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        if (IsConfigured(configuration) && !(Uri.TryCreate(configuration[Endpoint], UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return $"{Endpoint}: expected http(s)://host:port, found '{configuration[Endpoint]}'";
        if (configuration[Protocol] is { Length: > 0 } protocol and not ("grpc" or "http/protobuf"))
            yield return $"{Protocol}: expected grpc or http/protobuf, found '{protocol}'";
    }

    private static bool IsConfigured(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[Endpoint]);
}
