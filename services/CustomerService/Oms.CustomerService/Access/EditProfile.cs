namespace Oms.CustomerService.Access;

/// <summary>Somebody changes what is his own to change: how he is called, the zone times are shown in (U-3), and how dates and amounts are written.</summary>
public static class EditProfile
{
    /// <param name="user">As he is.</param>
    /// <param name="displayName">May be empty.</param>
    /// <param name="zone">IANA id.</param>
    /// <param name="culture">As <see cref="User.Culture"/>.</param>
    /// <param name="isZone">Whether a time zone is known.</param>
    /// <param name="isCulture">Whether a culture is known.</param>
    public static Verdict<User> Decide(User user, string displayName, string zone, string culture, Func<string, bool> isZone, Func<string, bool> isCulture)
    {
        var changed = user with { DisplayName = displayName, Zone = zone, Culture = culture };
        return Verdict<User>.Unless([.. UserRules.Person(changed, isZone), .. isCulture(culture) ? Array.Empty<Reason>() : [NameRules.At("$.culture", "a culture such as de-DE", culture)]], changed);
    }
}
