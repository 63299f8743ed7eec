using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Oms.Contracts;
using Oms.CustomerService.Access;
using Oms.CustomerService.Web.Access;

namespace Oms.CustomerService.Web.Pages.Access;

/// <summary>Administration of roles.</summary>
internal static class RoleEndpoints
{
    private const string Address = "/admin/roles";

    public static void MapRoles(this WebApplication app)
    {
        var roles = app.MapGroup(Address).RequirePermission(Permission.ManageUsers);
        roles.MapGet("", async (StaffStore staff, CurrentUser me, CancellationToken token) => List(await staff.LoadAsync(token), me, new() { Name = "" }, []));
        roles.MapPost("", AddAsync);
        roles.MapGet("/{name}", async (string name, StaffStore staff, CurrentUser me, CancellationToken token) => One(await staff.LoadAsync(token), me, name, null, []));
        roles.MapPost("/{name}", ChangeAsync);
        roles.MapPost("/{name}/remove", DeleteAsync);
    }

    /// <summary>Without permissions: those are chosen on its own page.</summary>
    private static async Task<IResult> AddAsync(HttpContext context, [FromForm] IFormCollection form, CurrentUser me, StaffStore staff, CancellationToken token)
    {
        var wanted = new Role { Name = form.Text("name"), Level = Level(form) };
        var verdict = await staff.SaveAsync(context.Does(AuditAction.RoleAdded), all => SaveRole.Decide(all, me.Name, wanted, isNew: true), token);
        return verdict.Result is null ? List(await staff.LoadAsync(token), me, wanted, verdict.Reasons) : Forms.Done(Of(wanted.Name), "RoleAdded");
    }

    private static async Task<IResult> ChangeAsync(string name, HttpContext context, [FromForm] IFormCollection form, CurrentUser me, StaffStore staff, CancellationToken token)
    {
        var wanted = new Role { Name = name, Level = Level(form), Permissions = form.Many("permissions").ToValueList(), Channels = form.Scope("channels") };
        var verdict = await staff.SaveAsync(context.Does(AuditAction.RoleChanged), all => SaveRole.Decide(all, me.Name, wanted, isNew: false), token);
        return verdict.Result is null ? One(await staff.LoadAsync(token), me, name, wanted, verdict.Reasons) : Forms.Done(Of(name), "Saved");
    }

    private static async Task<IResult> DeleteAsync(string name, HttpContext context, [FromForm] IFormCollection form, CurrentUser me, StaffStore staff, CancellationToken token)
    {
        var verdict = await staff.RemoveAsync(context.Does(AuditAction.RoleRemoved), all => RemoveRole.Decide(all, me.Name, name), token);
        return verdict.Result is null ? One(await staff.LoadAsync(token), me, name, null, verdict.Reasons) : Forms.Done(Address, "RoleRemoved");
    }

    private static int Level(IFormCollection form) => int.TryParse(form.Text("level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : 0;

    private static string Of(string name) => $"{Address}/{Uri.EscapeDataString(name)}";

    private static RazorComponentResult<RolesPage> List(Staff staff, CurrentUser me, Role entered, ValueList<Reason> reasons) => Forms.Page<RolesPage>(
        reasons.Count > 0, (nameof(RolesPage.Staff), staff), (nameof(RolesPage.Administrator), Administrator.Of(staff, me.Name)), (nameof(RolesPage.Entered), entered), (nameof(RolesPage.Reasons), reasons));

    /// <summary>What is not seen is not there.</summary>
    private static IResult One(Staff staff, CurrentUser me, string name, Role? entered, ValueList<Reason> reasons) =>
        Administrator.Of(staff, me.Name) is { } administrator && staff.FindRole(name) is { } role && administrator.Sees(role)
            ? Forms.Page<RolePage>(
                reasons.Count > 0, (nameof(RolePage.Staff), staff), (nameof(RolePage.Administrator), administrator), (nameof(RolePage.Entered), entered ?? role), (nameof(RolePage.Reasons), reasons))
            : TypedResults.NotFound();
}
