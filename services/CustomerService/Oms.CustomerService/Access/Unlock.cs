namespace Oms.CustomerService.Access;

/// <summary>An administrator ends a lock-out before its time.</summary>
public static class Unlock
{
    public static Verdict<User> Decide(Staff staff, string by, string name) =>
        Administrator.Of(staff, by) is not { } administrator ? Verdict<User>.Refused(AdministrationRules.NoAdministrator(by))
        : staff.FindUser(name) is not { } user || !administrator.Sees(user, staff) ? Verdict<User>.Refused(NameRules.At("$.name", "a user whom you see", name))
        : Verdict<User>.Of(LockOut.Lift(user));
}
