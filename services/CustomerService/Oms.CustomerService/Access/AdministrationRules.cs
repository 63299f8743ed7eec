namespace Oms.CustomerService.Access;

/// <summary>What must hold after any change to users and roles, whoever makes it.</summary>
internal static class AdministrationRules
{
    public static Reason NoAdministrator(string by) => NameRules.At("$", "somebody who may manage users", by);

    /// <summary>Nobody locks himself out, and somebody of level 1 stays: nobody else could bring either back.</summary>
    public static IEnumerable<Reason> Against(Staff before, Staff after, string by)
    {
        if (Administrator.Of(before, by) is { } mine && (Administrator.Of(after, by) is not { } left || left.Level > mine.Level))
            yield return NameRules.At("$", "a change after which you can still manage users as now; somebody else can make this one", "your own access");
        else if (Leads(before) && !Leads(after))
            yield return NameRules.At("$", $"an active user who manages users at level {Role.Highest}", "the last one");
    }

    /// <summary>Below level 1 only what one has oneself, where one has it, is handed on; what was there before may stay.</summary>
    public static IEnumerable<Reason> AgainstHandingOn(Administrator by, Role? before, Role wanted)
    {
        if (by.Level == Role.Highest)
            yield break;
        foreach (var permission in wanted.Permissions)
        {
            var had = before?.ChannelsOf(permission) ?? Scope.None;
            if (!by.Grants.Channels(permission).Union(had).Covers(wanted.ChannelsOf(permission)))
                yield return NameRules.At("$.permissions", $"what you may yourself, in channels you have ({by.Grants.Channels(permission)})", $"{permission} in {wanted.ChannelsOf(permission)}");
        }
    }

    private static bool Leads(Staff staff) => staff.Users.Any(user => Administrator.Of(staff, user.Name) is { Level: Role.Highest });
}
