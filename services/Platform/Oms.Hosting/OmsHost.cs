using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Oms.Contracts;
using Oms.Deciding;
using Oms.Hosting.Observing;
using Oms.Messaging;

namespace Oms.Hosting;

/// <summary>The whole of a worker's program: settings, messaging, health, metrics and traces, logs.</summary>
public static class OmsHost
{
    /// <summary>sysexits' EX_CONFIG: restarting will not help.</summary>
    private const int WrongSettings = 78;

    /// <summary>sysexits' EX_SOFTWARE: something failed that is no outage, a wrong password for one. The log says what.</summary>
    private const int Failed = 70;

    /// <summary>Runs until it is told to stop. Returns the process's exit code.</summary>
    /// <param name="args">The command line: settings as <c>--Name=value</c>.</param>
    /// <param name="section">The section of the service's own settings.</param>
    /// <param name="define">Makes the service from its settings.</param>
    /// <param name="faults">What is wrong with the settings.</param>
    /// <param name="pages">What the program is besides: null for a worker.</param>
    public static async Task<int> RunAsync<TSettings>(
        string[] args, string section, Func<TSettings, Service> define, Func<TSettings, IEnumerable<Reason>> faults, OmsPages<TSettings>? pages = null)
        where TSettings : class, new()
    {
        // The slim one knows neither static files nor https.
        var builder = pages is null ? WebApplication.CreateSlimBuilder(args) : WebApplication.CreateBuilder(args);
        // A line for every look at its health would hide what a service does.
        builder.Logging.ClearProviders().AddJsonConsole(console => console.IncludeScopes = true).AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        WebApplication app;
        try
        {
            var settings = Settings.Section(builder.Configuration, section, faults);
            var service = define(settings);
            builder.Services
                .AddSingleton(TimeProvider.System)
                .AddOmsMessaging(service, Settings.Messaging(builder.Configuration, builder.Environment), pages?.Documents)
                .AddOmsHealth()
                .AddOmsObservation(service.Name, builder.Configuration);
            pages?.Add(builder, settings);
            app = builder.Build();
            app.MapOmsHealth();
            app.MapPrometheusScrapingEndpoint();
            pages?.Use(app);
        }
        catch (SettingsException exception)
        {
            await using var logs = new ServiceCollection().AddLogging(logging => logging.AddJsonConsole()).BuildServiceProvider();
            logs.GetRequiredService<ILoggerFactory>().CreateLogger("Oms").LogCritical("{Problem}", exception.Message);
            return WrongSettings;
        }
        var background = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        await app.RunAsync();
        return background.Exists(service => service.ExecuteTask is { IsFaulted: true }) ? Failed : 0;
    }
}
