using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;

namespace Oms.CustomerService.Web.Access;

/// <summary>
/// Every request comes by here, after it is known which address it is for: who has not signed in is sent to do so, who lacks a
/// permission is told which, and what changes something must come from a page of ours.
/// </summary>
internal sealed class Gate(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context, CurrentUser user)
    {
        // What is no address of ours is the framework's refusal: of a method, or of a kind of content.
        var endpoint = context.GetEndpoint() as RouteEndpoint;
        if (endpoint is not null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            if (!user.IsSignedIn)
            {
                await Turned.AwayAsync(context);
                return;
            }
            if (user.User!.MustChangePassword && endpoint.Metadata.GetMetadata<BeforePasswordChange>() is null)
            {
                await Turned.ToAsync(context, "/profile", "a password of your own; change it on /profile");
                return;
            }
            if (endpoint.Metadata.GetMetadata<Permitted>().Missing(user, context.GetRouteValue(Permitted.ChannelValue) as string) is { } missing)
            {
                await Turned.BackAsync(context, missing);
                return;
            }
        }
        if (endpoint is not null && !await IsOurOwnAsync(context, endpoint))
        {
            await Turned.ForgedAsync(context);
            return;
        }
        await next(context);
    }

    /// <summary>A form carries a token. JSON is nothing that another site's page can send with our cookie: a browser asks us before, and hears no.</summary>
    private async Task<bool> IsOurOwnAsync(HttpContext context, RouteEndpoint endpoint)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false })
            return true;
        return (Turned.IsApi(context) && context.Request.HasJsonContentType()) || await antiforgery.IsRequestValidAsync(context);
    }
}
