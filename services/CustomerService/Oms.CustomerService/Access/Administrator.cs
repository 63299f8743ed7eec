namespace Oms.CustomerService.Access;

/// <summary>
/// Somebody who may manage users, at the level of the highest role that permits it (U-1): level 1 sees all, level 2 only
/// level 3, level 3 nothing. A level counts only with the permission, as channels do: who supervises at level 2 and manages
/// users at level 3 manages nobody.
/// </summary>
public sealed record Administrator
{
    private Administrator(User user, int level, Grants grants) => (User, Level, Grants) = (user, level, grants);

    public User User { get; }

    public int Level { get; }

    public Grants Grants { get; }

    /// <summary>Null for who is not there, not active, or may not manage users.</summary>
    public static Administrator? Of(Staff staff, string name)
    {
        if (staff.FindUser(name) is not { IsActive: true } user)
            return null;
        var roles = staff.RolesOf(user).Where(role => role.Permissions.Contains(Permission.ManageUsers)).ToList();
        return roles.Count == 0 ? null : new(user, roles.Min(role => role.Level), Grants.Of(user, staff.Roles));
    }

    /// <summary>Whether roles of a level are seen, given, taken and edited.</summary>
    public bool Sees(int level) => Level switch
    {
        Role.Highest => true,
        2 => level == Role.Lowest,
        _ => false,
    };

    public bool Sees(Role role) => Sees(role.Level);

    /// <summary>Somebody with a role that is not seen is not seen either. Who has no role is seen by whoever sees any.</summary>
    public bool Sees(User user, Staff staff) => Sees(Role.Lowest) && staff.RolesOf(user).All(Sees);
}
