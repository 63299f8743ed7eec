using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Oms.Messaging;

namespace Oms.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: broker, database and outbox, each with its reason.</summary>
internal static class Health
{
    public static IServiceCollection AddOmsHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<BrokerCheck>("broker").AddCheck<DatabaseCheck>("database").AddCheck<OutboxCheck>("outbox");
        return services;
    }

    public static void MapOmsHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var checks = new JsonObject();
        foreach (var (name, entry) in report.Entries)
            checks[name] = entry.Description ?? entry.Exception?.Message ?? entry.Status.ToString();
        return context.Response.WriteAsJsonAsync(new JsonObject { ["status"] = report.Status.ToString(), ["checks"] = checks });
    }

    private sealed class BrokerCheck(MessagingStatus status) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(status.BrokerTrouble() is { } trouble ? HealthCheckResult.Unhealthy(trouble) : HealthCheckResult.Healthy());
    }

    private sealed class DatabaseCheck(MessagingStatus status) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(status.DatabaseTrouble() is { } trouble ? HealthCheckResult.Unhealthy(trouble) : HealthCheckResult.Healthy());
    }

    /// <summary>How far behind the sending is. Asking takes the database: what it answers now, not when a message last came.</summary>
    private sealed class OutboxCheck(MessagingStatus status) : IHealthCheck
    {
        /// <summary>A fault of the sending shows within this time; a burst is through by then.</summary>
        private static readonly TimeSpan Late = TimeSpan.FromSeconds(30);

        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Patience);
            var lag = await status.OutboxLagAsync(limit.Token);
            var text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the oldest message has been waiting for {lag.TotalSeconds:0.0} s");
            return lag > Late ? HealthCheckResult.Unhealthy(text) : HealthCheckResult.Healthy(text);
        }
    }
}
