using Microsoft.AspNetCore.Http.HttpResults;
using Oms.CustomerService.Web.Access;

namespace Oms.CustomerService.Web.Pages.Shared;

/// <summary>Addresses of no page in particular.</summary>
internal static class Shared
{
    public static void MapShared(this WebApplication app)
    {
        app.MapGet("/", () => TypedResults.Redirect("/orders")).RequireSignIn();
        app.Map("/error/{status:int}", (int status) => Page(status)).AllowAnonymous().DisableAntiforgery();
    }

    private static RazorComponentResult<ErrorPage> Page(int status) => new(new Dictionary<string, object?> { [nameof(ErrorPage.Status)] = status }) { StatusCode = status };
}
