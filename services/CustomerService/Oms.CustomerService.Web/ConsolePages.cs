using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Acting;
using Oms.CustomerService.Web.Finding;
using Oms.CustomerService.Web.Finding.Exporting;
using Oms.CustomerService.Web.Following;
using Oms.CustomerService.Web.Pages.Shared;
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
        builder.Services
            .AddSingleton(settings)
            .AddLocalization()
            .AddHttpContextAccessor()
            .AddAntiforgery()
            .AddScoped<CurrentUser>()
            .AddScoped<Shown>()
            .AddScoped<SheetText>()
            .AddSingleton<LiveOrders>()
            .AddSingleton<Quotes>()
            .AddSingleton<OrderFinder>()
            .AddHostedService<CatchingUp>()
            .AddRazorComponents();
    }

    private static void Use(WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<SecurityHeaders>();
        app.UseAssets();
        app.UseRouting();
        app.UseAntiforgery();
        app.MapShared();
        app.MapLive();
        app.MapFinding();
    }

    private static void Keep(StoreOptions options)
    {
        foreach (var ddl in FactLog.Ddl)
            options.ExtendedSchemaObjects.Add(ddl);
        OrderTable.Keep(options);
        GridChoices.Keep(options);
    }
}
