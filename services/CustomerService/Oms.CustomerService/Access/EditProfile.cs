namespace Oms.CustomerService.Access;

/// <summary>Somebody changes what is his own to change: how he is called, and the zone times are shown in (U-3).</summary>
public static class EditProfile
{
    /// <param name="user">As he is.</param>
    /// <param name="displayName">May be empty.</param>
    /// <param name="zone">IANA id.</param>
    /// <param name="isZone">Whether a time zone is known.</param>
    public static Verdict<User> Decide(User user, string displayName, string zone, Func<string, bool> isZone)
    {
        var changed = user with { DisplayName = displayName, Zone = zone };
        return Verdict<User>.Unless([.. UserRules.Person(changed, isZone)], changed);
    }
}
