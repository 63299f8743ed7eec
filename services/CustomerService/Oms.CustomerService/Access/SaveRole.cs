namespace Oms.CustomerService.Access;

/// <summary>An administrator adds a role, or changes one (U-1, U-2).</summary>
public static class SaveRole
{
    /// <param name="staff">As it is.</param>
    /// <param name="by">The name of who asks.</param>
    /// <param name="wanted">The whole role afterwards.</param>
    /// <param name="isNew">Whether it is added.</param>
    public static Verdict<Role> Decide(Staff staff, string by, Role wanted, bool isNew)
    {
        if (Administrator.Of(staff, by) is not { } administrator)
            return Verdict<Role>.Refused(AdministrationRules.NoAdministrator(by));
        var before = staff.Roles.FirstOrDefault(role => string.Equals(role.Name, wanted.Name, StringComparison.OrdinalIgnoreCase));
        if (isNew && before is not null)
            return Verdict<Role>.Refused(NameRules.At("$.name", "a name that no role has", before.Name));
        if (!isNew && (before is null || before.Name != wanted.Name || !administrator.Sees(before)))
            return Verdict<Role>.Refused(NameRules.At("$.name", "a role that you see", wanted.Name));
        var role = wanted with { Permissions = [.. Permission.All.Where(wanted.Permissions.Contains)] };
        return Verdict<Role>.Unless(
        [
            .. isNew ? NameRules.RoleName(wanted.Name) : [],
            .. Level(administrator, wanted.Level),
            .. wanted.Permissions.Except(Permission.All).Select(unknown => NameRules.At("$.permissions", "permissions that exist", unknown)),
            .. wanted.Channels.Names.Where(channel => channel.Length is 0 or > NameAttribute.Longest || channel.Any(char.IsControl))
                .Select(channel => NameRules.At("$.channels", $"ids of sales channels, 1 to {NameAttribute.Longest} characters", channel)),
            .. AdministrationRules.AgainstHandingOn(administrator, before, role),
            .. AdministrationRules.Against(staff, staff.With(role), by),
        ], role);
    }

    private static IEnumerable<Reason> Level(Administrator administrator, int level)
    {
        if (level is < Role.Highest or > Role.Lowest)
            yield return NameRules.At("$.level", $"{Role.Highest} to {Role.Lowest}", $"{level}");
        else if (!administrator.Sees(level))
            yield return NameRules.At("$.level", $"a level that you manage, being of level {administrator.Level}", $"{level}");
    }
}
