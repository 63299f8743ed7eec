using NodaTime;
using NodaTime.TimeZones;

namespace Oms.CustomerService.Web.Access;

/// <summary>Time zones that a user may have, by NodaTime's own list: the machine needs none.</summary>
internal static class Zones
{
    /// <summary>UTC, then places, for a list to choose from.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["UTC", .. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Select(location => location.ZoneId).Distinct().Order(StringComparer.Ordinal)];

    public static bool IsKnown(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not null;

    /// <summary>UTC for a zone that a later list does not know any more.</summary>
    public static DateTimeZone Of(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? DateTimeZone.Utc;
}
