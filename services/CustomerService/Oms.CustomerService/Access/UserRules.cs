namespace Oms.CustomerService.Access;

/// <summary>What holds for a user's own particulars, whoever enters them.</summary>
internal static class UserRules
{
    public static IEnumerable<Reason> Person(User user, Func<string, bool> isZone) =>
    [
        .. NameRules.DisplayName(user.DisplayName),
        .. NameRules.Email(user.Email),
        .. isZone(user.Zone) ? Array.Empty<Reason>() : [NameRules.At("$.zone", "a time zone such as Europe/Berlin", user.Zone)],
    ];
}
