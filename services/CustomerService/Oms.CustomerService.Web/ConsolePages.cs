using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Acting;
using Oms.CustomerService.Web.Configuring;
using Oms.CustomerService.Web.Finding;
using Oms.CustomerService.Web.Finding.Exporting;
using Oms.CustomerService.Web.Following;
using Oms.CustomerService.Web.Pages.Acts;
using Oms.CustomerService.Web.Pages.Configuring;
using Oms.CustomerService.Web.Pages.Events;
using Oms.CustomerService.Web.Pages.Exceptions;
using Oms.CustomerService.Web.Pages.Shared;
using Oms.CustomerService.Web.Seeing;
using Oms.Documents;
using Oms.Hosting;

namespace Oms.CustomerService.Web;

/// <summary>The console as a program: what it registers, the way of a request, and every address it answers.</summary>
internal static class ConsolePages
{
    public static OmsPages<ConsoleSettings> All { get; } = new(Add, Use, Keep);

    private static void Add(WebApplicationBuilder builder, ConsoleSettings settings)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // It says with each form that it forbids caching; so do we, with each page.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.Services
            .AddSingleton(settings)
            .AddLocalization()
            .AddHttpContextAccessor()
            .AddAccess(settings)
            .AddScoped<Shown>()
            .AddScoped<OrderReader>()
            .AddSingleton<LiveOrders>()
            .AddSingleton<Quotes>()
            .AddSingleton<CommandLog>()
            .AddSingleton<ConfigurationLog>()
            .AddSingleton<ConfigurationReader>()
            .AddSingleton<Replays>()
            .AddScoped<ActDesk>()
            .AddScoped<SheetText>()
            .AddSingleton<OrderFinder>()
            .AddSingleton<ExportProgress>()
            .AddHostedService<CatchingUp>()
            .AddHostedService<Refolding>()
            .AddHostedService<MessageListening>()
            .AddRazorComponents();
    }

    private static void Use(WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Shared.SayWhatFailedAsync });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<SecurityHeaders>();
        app.UseAssets();
        app.UseRouting();
        app.UseAccess();
        app.MapShared();
        app.MapAccess();
        app.MapConfiguration();
        app.MapLive();
        app.MapActs();
        app.MapEvents();
        app.MapExceptions();
        app.MapOrderPages();
        app.MapFinding();
    }

    private static void Keep(StoreOptions options)
    {
        foreach (var ddl in (string[])[.. FactLog.Ddl, .. RefusalLog.Ddl, .. DeadLetterLog.Ddl, .. ReportLog.Ddl, .. MessageLog.Ddl, .. Replays.Ddl, .. CommandLog.Ddl, .. ConfigurationLog.Ddl, .. Refolding.Ddl, .. Variants.Ddl, .. ExportProgress.Ddl])
            options.ExtendedSchemaObjects.Add(ddl);
        StaffStore.Keep(options);
        OrderTable.Keep(options);
        GridChoices.Keep(options);
    }
}
