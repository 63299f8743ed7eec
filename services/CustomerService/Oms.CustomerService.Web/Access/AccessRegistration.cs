using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Oms.CustomerService.Web.Pages.Access;
using Oms.Documents;

namespace Oms.CustomerService.Web.Access;

/// <summary>Users, sessions and the gate, as parts of the program.</summary>
internal static class AccessRegistration
{
    public static IServiceCollection AddAccess(this IServiceCollection services, ConsoleSettings settings)
    {
        services.AddAuthentication(Sessions.Scheme).AddCookie(Sessions.Scheme, options => Sessions.Configure(options, settings));
        services.AddDataProtection().SetApplicationName("oms-console");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = new KeyStore(provider.GetRequiredService<IDocumentStore>())));
        return services
            .AddAntiforgery(options =>
            {
                options.Cookie.Name = "oms.forms";
                options.Cookie.SecurePolicy = settings.CookieSecurity;
            })
            .AddScoped<CurrentUser>()
            .AddSingleton<StaffStore>()
            .AddSingleton<Passwords>()
            .AddSingleton<SignInLimits>()
            .AddSingleton<Door>()
            .AddHostedService<SettingUp>();
    }

    /// <summary>After the routing, before anything answers.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<Gate>();
        app.UseAntiforgery();
    }

    public static void MapAccess(this WebApplication app)
    {
        app.MapSignIn();
        app.MapProfile();
        app.MapUsers();
        app.MapRoles();
        app.MapAudit();
    }
}
