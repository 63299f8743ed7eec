using Microsoft.AspNetCore.Http.HttpResults;
using Oms.CustomerService.Web.Pages.Shared;

namespace Oms.CustomerService.Web.Access;

/// <summary>What those hear whom the gate does not let through: a page for people, JSON for programs, another address for htmx.</summary>
internal static class Turned
{
    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    /// <summary>To the sign-in, and back afterwards.</summary>
    public static Task AwayAsync(HttpContext context)
    {
        // What htmx asks for is a part of a page: the page is come back to.
        var here = IsHtmx(context) && Uri.TryCreate(context.Request.Headers["HX-Current-URL"], UriKind.Absolute, out var page) ? page.PathAndQuery
            : HttpMethods.IsGet(context.Request.Method) ? $"{context.Request.Path}{context.Request.QueryString}"
            : "/";
        return ToAsync(context, here == "/" ? "/sign-in" : $"/sign-in?returnUrl={Uri.EscapeDataString(here)}", "somebody who has signed in", StatusCodes.Status401Unauthorized);
    }

    /// <summary>To another page first.</summary>
    public static Task ToAsync(HttpContext context, string address, string needed, int status = StatusCodes.Status403Forbidden)
    {
        if (IsApi(context))
            return SayAsync(context, status, needed, "nobody");
        if (IsHtmx(context))
        {
            context.Response.StatusCode = status;
            context.Response.Headers["HX-Redirect"] = address;
        }
        else
        {
            context.Response.Redirect(address);
        }
        return Task.CompletedTask;
    }

    /// <summary>Without what is missing.</summary>
    public static Task BackAsync(HttpContext context, string missing) => IsApi(context)
        ? SayAsync(context, StatusCodes.Status403Forbidden, missing, "none of it in your roles")
        : PageAsync(context, StatusCodes.Status403Forbidden, missing);

    /// <summary>It came from no page of ours, or from one that was open for too long.</summary>
    public static Task ForgedAsync(HttpContext context) => IsApi(context)
        ? SayAsync(context, StatusCodes.Status400BadRequest, "application/json", $"{context.Request.ContentType}")
        : PageAsync(context, StatusCodes.Status400BadRequest, null);

    public static Task PageAsync(HttpContext context, int status, string? detail) =>
        new RazorComponentResult<ErrorPage>(new Dictionary<string, object?> { [nameof(ErrorPage.Status)] = status, [nameof(ErrorPage.Detail)] = detail }) { StatusCode = status }
            .ExecuteAsync(context);

    private static bool IsHtmx(HttpContext context) => context.Request.Headers.ContainsKey("HX-Request");

    private static Task SayAsync(HttpContext context, int status, string expected, string found)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = new { code = status, data = new[] { new { path = "$", expected, found } } } }, context.RequestAborted);
    }
}
