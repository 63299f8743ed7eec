namespace Oms.CustomerService.Access;

/// <summary>A new password; the shell hashes it and compares hashes. Every session made with the old one ends.</summary>
public static class ChangePassword
{
    /// <summary>The user's own choice.</summary>
    /// <param name="user">As he is.</param>
    /// <param name="current">Whether what he gave as the current password fits.</param>
    /// <param name="password">The new one.</param>
    /// <param name="isAsBefore">Whether it fits the one there is.</param>
    /// <param name="hash">Makes its hash; asked only when it is good.</param>
    public static Verdict<User> Decide(User user, bool current, string password, bool isAsBefore, Func<string, string> hash)
    {
        ValueList<Reason> reasons =
        [
            .. user.PasswordHash is null ? [new Reason("$", "a user with a password; yours is where you sign in first", "none")] : Array.Empty<Reason>(),
            .. current ? [] : new[] { new Reason("$.current", "your password as it is", "another") },
            .. PasswordPolicy.Against(user, password, isAsBefore),
        ];
        return reasons.Count > 0 ? Verdict<User>.Refused(reasons) : Verdict<User>.Of(With(user, hash(password), mustChange: false));
    }

    /// <summary>An administrator's choice, for somebody he sees: to be changed at the next sign-in, and any lock-out ends.</summary>
    public static Verdict<User> Decide(Staff staff, string by, string name, string password, bool isAsBefore, Func<string, string> hash)
    {
        if (Administrator.Of(staff, by) is not { } administrator)
            return Verdict<User>.Refused(AdministrationRules.NoAdministrator(by));
        if (staff.FindUser(name) is not { } user || !administrator.Sees(user, staff))
            return Verdict<User>.Refused(NameRules.At("$.name", "a user whom you see", name));
        ValueList<Reason> reasons = [.. PasswordPolicy.Against(user, password, isAsBefore)];
        return reasons.Count > 0 ? Verdict<User>.Refused(reasons) : Verdict<User>.Of(With(user, hash(password), mustChange: true));
    }

    private static User With(User user, string hash, bool mustChange) =>
        LockOut.Lift(user) with { PasswordHash = hash, MustChangePassword = mustChange, Stamp = user.Stamp + 1 };
}
