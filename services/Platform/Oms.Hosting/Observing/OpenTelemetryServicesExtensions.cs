using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Oms.Hosting.Observing;

/// <summary>
/// The part of <c>OpenTelemetry.Extensions.Hosting</c> that is used here, under its names: the package registry of this
/// project does not serve it. <c>WithTracing</c>, <c>WithMetrics</c> and the rest are OpenTelemetry's own.
/// </summary>
internal static class OpenTelemetryServicesExtensions
{
    public static IOpenTelemetryBuilder AddOpenTelemetry(this IServiceCollection services)
    {
        // First of all, so that nothing is missed of what others do when they start.
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService, TelemetryHostedService>());
        return new OpenTelemetryBuilder(services);
    }

    private sealed record OpenTelemetryBuilder(IServiceCollection Services) : IOpenTelemetryBuilder;

    /// <summary>Makes the providers at the start. The container disposes of them at the end, which sends what is left.</summary>
    private sealed class TelemetryHostedService(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            services.GetService<MeterProvider>();
            services.GetService<TracerProvider>();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
