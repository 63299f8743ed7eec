using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Oms.CustomerService.Access;

namespace Oms.CustomerService.Web.Access;

/// <summary>Who has signed in, in a sealed cookie: the name and the stamp. What he may is read with each request.</summary>
internal static class Sessions
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private const string Stamp = "stamp";

    private const string Proxy = "proxy";

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(8);

    public static void Configure(CookieAuthenticationOptions options, ConsoleSettings settings)
    {
        options.Cookie.Name = "oms.session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = settings.CookieSecurity;
        options.ExpireTimeSpan = Lasts;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    public static Task BeginAsync(HttpContext context, User user, bool isByProxy) => context.SignInAsync(Scheme, new(new ClaimsIdentity(
    [
        new(ClaimTypes.Name, user.Id),
        new(Stamp, user.Stamp.ToString(CultureInfo.InvariantCulture)),
        .. isByProxy ? new[] { new Claim(Proxy, "yes") } : [],
    ], Scheme)));

    /// <summary>A session ends when its user is gone, not active, has another stamp, or his proxy names somebody else or nobody.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var name = context.Principal?.FindFirstValue(ClaimTypes.Name) ?? "";
        var staff = await http.RequestServices.GetRequiredService<StaffStore>().FindAsync(name, http.RequestAborted);
        if (staff?.FindUser(name) is { IsActive: true } user
            && context.Principal!.FindFirstValue(Stamp) == user.Stamp.ToString(CultureInfo.InvariantCulture)
            && (context.Principal!.FindFirst(Proxy) is null || IsStillNamed(http, user)))
        {
            http.RequestServices.GetRequiredService<CurrentUser>().Is(user, staff.Roles, LanguagesOf(http));
            return;
        }
        context.RejectPrincipal();
        await http.SignOutAsync(Scheme);
    }

    private static IEnumerable<string> LanguagesOf(HttpContext http) =>
        http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => $"{language.Value}");

    private static bool IsStillNamed(HttpContext http, User user)
    {
        var proxy = http.RequestServices.GetRequiredService<ConsoleSettings>().Proxy;
        return proxy.Trusts(http.Connection.RemoteIpAddress)
            && ProxySignIn.NameOf(proxy, header => http.Request.Headers[header].OfType<string>().ToList()) is { } named && User.IdOf(named) == user.Id;
    }
}
