using Oms.CustomerService.Access;
using Oms.CustomerService.Web.Access;

namespace Oms.CustomerService.Web.Pages.Access;

/// <summary>Who did what to whom: of the users and roles that an administrator sees, and of sales channels and sources for who configures them.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this WebApplication app) => app.MapGet("/admin/audit", ShowAsync).RequirePermission(Permission.ManageUsers, Permission.Configure);

    private static async Task<IResult> ShowAsync(StaffStore store, CurrentUser me, long? before, string? about, CancellationToken token)
    {
        var staff = await store.LoadAsync(token);
        var administrator = Administrator.Of(staff, me.Name);
        var seen = administrator is { Level: Role.Highest } ? null
            : staff.Users.Where(user => administrator?.Sees(user, staff) is true).Select(user => user.Id)
                .Concat(staff.Roles.Where(role => administrator?.Sees(role) is true).Select(role => role.Name.ToLowerInvariant()));
        var configuration = seen is null || me.May(Permission.Configure);
        var entries = await store.AuditAsync(before ?? long.MaxValue, seen, configuration, (about ?? "").Trim(), token);
        return Forms.Page<AuditPage>(false, (nameof(AuditPage.Entries), entries), (nameof(AuditPage.About), (about ?? "").Trim()));
    }
}
