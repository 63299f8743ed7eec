using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Oms.Contracts;
using Oms.CustomerService.Access;
using Oms.CustomerService.Web.Access;

namespace Oms.CustomerService.Web.Pages.Access;

/// <summary>In and out.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this WebApplication app)
    {
        app.MapGet("/sign-in", ShowAsync).AllowAnonymous();
        app.MapPost("/sign-in", TryAsync).AllowAnonymous();
        app.MapPost("/sign-out", LeaveAsync).RequireSignIn().AllowBeforePasswordChange();
    }

    private static async Task<IResult> ShowAsync(HttpContext context, CurrentUser me, Door door, string? returnUrl, CancellationToken token)
    {
        if (me.IsSignedIn)
            return TypedResults.LocalRedirect(ReturnTo.Local(returnUrl));
        if (await door.ByProxyAsync(context, token) is not { } verdict)
            return Page(returnUrl, "", []);
        if (verdict.Result is not { } user)
            return Page(returnUrl, "", verdict.Reasons);
        await Sessions.BeginAsync(context, user, isByProxy: true);
        return TypedResults.LocalRedirect(ReturnTo.Local(returnUrl));
    }

    private static async Task<IResult> TryAsync(
        HttpContext context, [FromForm] IFormCollection form, Door door, SignInLimits limits, ConsoleSettings settings, CancellationToken token)
    {
        var (name, returnUrl, from) = (form.Text("name"), form.Text("returnUrl"), ClientAddress.Of(context, settings.Proxy));
        if (!limits.Allows(from, name))
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        if (await door.ByPasswordAsync(name, $"{form["password"]}", from, token) is not { } user)
            return Page(returnUrl, name, [SignIn.Refusal]);
        await Sessions.BeginAsync(context, user, isByProxy: false);
        return TypedResults.LocalRedirect(ReturnTo.Local(returnUrl));
    }

    private static async Task<IResult> LeaveAsync(HttpContext context, StaffStore staff, CancellationToken token)
    {
        await staff.NoteAsync(context.Does(AuditAction.SignedOut), token);
        await context.SignOutAsync(Sessions.Scheme);
        return Forms.Done("/sign-in", "SignedOut");
    }

    private static RazorComponentResult<SignInPage> Page(string? returnUrl, string name, ValueList<Reason> reasons) => Forms.Page<SignInPage>(
        reasons.Count > 0, (nameof(SignInPage.ReturnUrl), ReturnTo.Local(returnUrl)), (nameof(SignInPage.Name), name), (nameof(SignInPage.Reasons), reasons));
}
