using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Oms.Contracts;
using Oms.CustomerService.Access;
using Oms.CustomerService.Web.Access;

namespace Oms.CustomerService.Web.Pages.Access;

/// <summary>What everybody decides for himself.</summary>
internal static class ProfileEndpoints
{
    private const string Address = "/profile";

    public static void MapProfile(this WebApplication app)
    {
        app.MapGet(Address, (CurrentUser me) => Page(me.User!, [])).RequireSignIn().AllowBeforePasswordChange();
        app.MapPost(Address, SaveAsync).RequireSignIn();
        app.MapPost($"{Address}/password", ChangePasswordAsync).RequireSignIn().AllowBeforePasswordChange();
    }

    private static async Task<IResult> SaveAsync(HttpContext context, [FromForm] IFormCollection form, CurrentUser me, StaffStore staff, CancellationToken token)
    {
        var (displayName, zone, culture) = (form.Text("display_name"), form.Text("zone"), form.Text("culture"));
        var verdict = await staff.SaveAsync(
            context.Does(AuditAction.UserChanged), all => EditProfile.Decide(all.FindUser(me.Name)!, displayName, zone, culture, Zones.IsKnown, Cultures.IsKnown), token);
        return verdict.Result is null ? Page(me.User! with { DisplayName = displayName, Zone = zone, Culture = culture }, verdict.Reasons) : Forms.Done(Address, "Saved");
    }

    /// <summary>All other sessions end; this one goes on.</summary>
    private static async Task<IResult> ChangePasswordAsync(
        HttpContext context, [FromForm] IFormCollection form, CurrentUser me, StaffStore staff, Passwords passwords, SignInLimits limits, CancellationToken token)
    {
        var doing = context.Does(AuditAction.PasswordChanged);
        // A session that was left open must not be a way to guess.
        if (!limits.Allows(doing.From, me.Name))
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        var (current, password) = ($"{form["current"]}", $"{form["password"]}");
        if (password != form["repeated"])
            return Page(me.User!, [new Reason("$.repeated", "the new password once more", "another")]);
        var verdict = await staff.SaveAsync(
            doing,
            all =>
            {
                var user = all.FindUser(me.Name)!;
                return ChangePassword.Decide(user, passwords.Fits(user, current), password, passwords.Fits(user, password), passwords.Hash);
            },
            token);
        if (verdict.Result is not { } changed)
            return Page(me.User!, verdict.Reasons);
        await Sessions.BeginAsync(context, changed, isByProxy: false);
        return Forms.Done(Address, "PasswordChanged");
    }

    private static RazorComponentResult<ProfilePage> Page(User user, ValueList<Reason> reasons) =>
        Forms.Page<ProfilePage>(reasons.Count > 0, (nameof(ProfilePage.Shown), user), (nameof(ProfilePage.Reasons), reasons));
}
