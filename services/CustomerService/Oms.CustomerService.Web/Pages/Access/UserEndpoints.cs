using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Oms.Contracts;
using Oms.CustomerService.Access;
using Oms.CustomerService.Configuring;
using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Pages.Configuring;

namespace Oms.CustomerService.Web.Pages.Access;

/// <summary>Administration of users.</summary>
internal static class UserEndpoints
{
    private const string Address = "/admin/users";

    public static void MapUsers(this WebApplication app)
    {
        app.MapGet("/admin", (CurrentUser me) => TypedResults.LocalRedirect(me.May(Permission.ManageUsers) ? Address : ConfigurationAddress.Of(Configurable.Channel)))
            .RequirePermission(Permission.ManageUsers, Permission.Configure);
        var users = app.MapGroup(Address).RequirePermission(Permission.ManageUsers);
        users.MapGet("", async (StaffStore staff, CurrentUser me, CancellationToken token) => List(await staff.LoadAsync(token), me, new() { Name = "" }, []));
        users.MapPost("", AddAsync);
        users.MapGet("/{name}", async (string name, StaffStore staff, CurrentUser me, CancellationToken token) => One(await staff.LoadAsync(token), me, name, null, []));
        users.MapPost("/{name}", ChangeAsync);
        users.MapPost("/{name}/password", SetPasswordAsync);
        users.MapPost("/{name}/unlock", UnlockAsync);
    }

    private static async Task<IResult> AddAsync(
        HttpContext context, [FromForm] IFormCollection form, CurrentUser me, StaffStore staff, Passwords passwords, CancellationToken token)
    {
        var wanted = new User { Name = form.Text("name"), DisplayName = form.Text("display_name"), Email = form.Text("email") };
        var password = $"{form["password"]}";
        var verdict = await staff.SaveAsync(
            context.Does(AuditAction.UserAdded),
            all =>
            {
                var added = SaveUser.Decide(all, me.Name, wanted, isNew: true, Zones.IsKnown);
                return added.Result is { } user && password.Length > 0
                    ? ChangePassword.Decide(all.With(user), me.Name, user.Name, password, isAsBefore: false, passwords.Hash)
                    : added;
            },
            token);
        return verdict.Result is { } done ? Forms.Done(Of(done.Name), "UserAdded") : List(await staff.LoadAsync(token), me, wanted, verdict.Reasons);
    }

    private static async Task<IResult> ChangeAsync(string name, HttpContext context, [FromForm] IFormCollection form, CurrentUser me, StaffStore staff, CancellationToken token)
    {
        var wanted = new User
        {
            Name = name,
            DisplayName = form.Text("display_name"),
            Email = form.Text("email"),
            Roles = form.Many("roles").ToValueList(),
            Sources = form.Scope("sources"),
            Zone = form.Text("zone"),
            IsActive = form.Flag("active"),
        };
        var verdict = await staff.SaveAsync(context.Does(AuditAction.UserChanged), all => SaveUser.Decide(all, me.Name, wanted, isNew: false, Zones.IsKnown), token);
        return verdict.Result is null ? One(await staff.LoadAsync(token), me, name, wanted, verdict.Reasons) : Forms.Done(Of(name), "Saved");
    }

    private static async Task<IResult> SetPasswordAsync(
        string name, HttpContext context, [FromForm] IFormCollection form, CurrentUser me, StaffStore staff, Passwords passwords, CancellationToken token)
    {
        var password = $"{form["password"]}";
        var verdict = await staff.SaveAsync(
            context.Does(AuditAction.PasswordSet), all => ChangePassword.Decide(all, me.Name, name, password, passwords.Fits(all.FindUser(name), password), passwords.Hash), token);
        return verdict.Result is null ? One(await staff.LoadAsync(token), me, name, null, verdict.Reasons) : Forms.Done(Of(name), "PasswordSet");
    }

    private static async Task<IResult> UnlockAsync(string name, HttpContext context, [FromForm] IFormCollection form, CurrentUser me, StaffStore staff, CancellationToken token)
    {
        var verdict = await staff.SaveAsync(context.Does(AuditAction.Unlocked), all => Unlock.Decide(all, me.Name, name), token);
        return verdict.Result is null ? One(await staff.LoadAsync(token), me, name, null, verdict.Reasons) : Forms.Done(Of(name), "Unlocked");
    }

    private static string Of(string name) => $"{Address}/{Uri.EscapeDataString(name)}";

    private static RazorComponentResult<UsersPage> List(Staff staff, CurrentUser me, User entered, ValueList<Reason> reasons) => Forms.Page<UsersPage>(
        reasons.Count > 0, (nameof(UsersPage.Staff), staff), (nameof(UsersPage.Administrator), Administrator.Of(staff, me.Name)), (nameof(UsersPage.Entered), entered), (nameof(UsersPage.Reasons), reasons));

    /// <summary>Who is not seen is not there.</summary>
    private static IResult One(Staff staff, CurrentUser me, string name, User? entered, ValueList<Reason> reasons) =>
        Administrator.Of(staff, me.Name) is { } administrator && staff.FindUser(name) is { } user && administrator.Sees(user, staff)
            ? Forms.Page<UserPage>(
                reasons.Count > 0, (nameof(UserPage.Staff), staff), (nameof(UserPage.Administrator), administrator), (nameof(UserPage.Stored), user), (nameof(UserPage.Entered), entered ?? user), (nameof(UserPage.Reasons), reasons))
            : TypedResults.NotFound();
}
