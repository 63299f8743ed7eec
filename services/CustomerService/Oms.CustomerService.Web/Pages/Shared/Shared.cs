using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Oms.CustomerService.Web.Access;
using Oms.Documents;

namespace Oms.CustomerService.Web.Pages.Shared;

/// <summary>Addresses of no page in particular.</summary>
internal static class Shared
{
    public static void MapShared(this WebApplication app)
    {
        app.MapGet("/", () => TypedResults.Redirect("/orders")).RequireSignIn();
        app.Map("/error/{status:int}", (int status) => Page(status)).AllowAnonymous().DisableAntiforgery();
    }

    /// <summary>
    /// For what was thrown, and logged. A server that is away is worth another try: 503. Nothing is asked of the database for
    /// this page, not even who is there.
    /// </summary>
    public static Task SayWhatFailedAsync(HttpContext context) => Page(
        context.Features.Get<IExceptionHandlerFeature>()?.Error is { } error && StoreFault.IsOutage(error) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        isBare: true).ExecuteAsync(context);

    private static RazorComponentResult<ErrorPage> Page(int status, bool isBare = false) =>
        new(new Dictionary<string, object?> { [nameof(ErrorPage.Status)] = status, [nameof(ErrorPage.Bare)] = isBare }) { StatusCode = status };
}
