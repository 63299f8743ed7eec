using Microsoft.AspNetCore.Http.HttpResults;

namespace Oms.CustomerService.Web.Pages.Shared;

/// <summary>Addresses of no page in particular.</summary>
internal static class Shared
{
    public static void MapShared(this WebApplication app)
    {
        app.MapGet("/", () => TypedResults.Redirect("/orders"));
        app.Map("/error/{status:int}", (int status) => Page(status));
    }

    private static RazorComponentResult<ErrorPage> Page(int status) => new(new Dictionary<string, object?> { [nameof(ErrorPage.Status)] = status }) { StatusCode = status };
}
