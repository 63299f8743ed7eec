namespace Oms.CustomerService.Access;

/// <summary>An administrator removes a role that nobody has.</summary>
public static class RemoveRole
{
    public static Verdict<Role> Decide(Staff staff, string by, string name)
    {
        if (Administrator.Of(staff, by) is not { } administrator)
            return Verdict<Role>.Refused(AdministrationRules.NoAdministrator(by));
        if (staff.FindRole(name) is not { } role || !administrator.Sees(role))
            return Verdict<Role>.Refused(NameRules.At("$.name", "a role that you see", name));
        var holders = staff.Users.Count(user => user.Roles.Contains(name));
        return holders > 0
            ? Verdict<Role>.Refused(NameRules.At("$.name", "a role that no user has", $"{name}, which {holders} {(holders == 1 ? "has" : "have")}"))
            : Verdict<Role>.Of(role);
    }
}
