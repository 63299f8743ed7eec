namespace Oms.CustomerService.Access;

/// <summary>An administrator adds a user, or changes one: name, roles, sources, zone, active or not (U-1, U-3).</summary>
public static class SaveUser
{
    /// <param name="staff">As it is.</param>
    /// <param name="by">The name of who asks.</param>
    /// <param name="wanted">The user afterwards; password, stamp and failures stay as they were.</param>
    /// <param name="isNew">Whether the user is added.</param>
    /// <param name="isZone">Whether a time zone is known.</param>
    public static Verdict<User> Decide(Staff staff, string by, User wanted, bool isNew, Func<string, bool> isZone)
    {
        if (Administrator.Of(staff, by) is not { } administrator)
            return Verdict<User>.Refused(AdministrationRules.NoAdministrator(by));
        var before = staff.FindUser(wanted.Name);
        if (isNew && before is not null)
            return Verdict<User>.Refused(NameRules.At("$.name", "a name that no user has", before.Name));
        if (!isNew && (before is null || !administrator.Sees(before, staff)))
            return Verdict<User>.Refused(NameRules.At("$.name", "a user whom you see", wanted.Name));
        var user = Changed(before ?? new User { Name = wanted.Name }, wanted);
        return Verdict<User>.Unless(
        [
            .. isNew ? NameRules.UserName(wanted.Name) : [],
            .. UserRules.Person(user, isZone),
            .. Roles(administrator, staff, before, user),
            .. Sources(administrator, before, user),
            .. AdministrationRules.Against(staff, staff.With(user), by),
        ], user);
    }

    /// <summary>What decides about access ends the sessions there are.</summary>
    private static User Changed(User before, User wanted)
    {
        var user = before with
        {
            DisplayName = wanted.DisplayName,
            Email = wanted.Email,
            Sources = wanted.Sources,
            Zone = wanted.Zone,
            IsActive = wanted.IsActive,
            Roles = wanted.Roles.Distinct().Order(StringComparer.Ordinal).ToValueList(),
        };
        return user.Roles.Equals(before.Roles) && user.Sources == before.Sources && user.IsActive == before.IsActive ? user : user with { Stamp = before.Stamp + 1 };
    }

    private static IEnumerable<Reason> Roles(Administrator administrator, Staff staff, User? before, User user)
    {
        var had = before?.Roles ?? [];
        foreach (var name in user.Roles.Except(had).Concat(had.Except(user.Roles)))
        {
            if (staff.FindRole(name) is not { } role || !administrator.Sees(role))
                yield return NameRules.At("$.roles", $"roles that you see, being of level {administrator.Level}", name);
        }
    }

    private static IEnumerable<Reason> Sources(Administrator administrator, User? before, User user)
    {
        if (administrator.Level != Role.Highest && !administrator.Grants.Sources.Union(before?.Sources ?? Scope.None).Covers(user.Sources))
            yield return NameRules.At("$.sources", $"sources that you have yourself ({administrator.Grants.Sources})", $"{user.Sources}");
        foreach (var source in user.Sources.Names.Where(source => source.Length is 0 or > NameAttribute.Longest || source.Any(char.IsControl)))
            yield return NameRules.At("$.sources", $"ids of sources, 1 to {NameAttribute.Longest} characters", source);
    }
}
