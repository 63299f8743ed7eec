using System.Globalization;
using System.Text.RegularExpressions;

namespace Oms.CustomerService.Searching.Language;

/// <summary>Dates and times as ISO 8601 has them.</summary>
internal static partial class Moments
{
    /// <summary>Without an offset it is UTC, as in every message.</summary>
    public static DateTimeOffset? Parse(string text) => Parse(text, _ => TimeSpan.Zero)?.Moment;

    /// <param name="text">What somebody wrote.</param>
    /// <param name="offset">From UTC at a local time, for what has none.</param>
    public static (DateTimeOffset Moment, bool IsDay)? Parse(string text, Func<DateTime, TimeSpan> offset)
    {
        if (Form().Match(text.Trim()) is not { Success: true } form
            || !DateTime.TryParse($"{form.Groups["date"].ValueSpan}T{(form.Groups["time"] is { Success: true } time ? time.Value : "00:00")}", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || (form.Groups["offset"] is { Success: true } told ? OffsetOf(told.Value) : offset(local)) is not { } from
            || !IsWithin(local, from))
        {
            return null;
        }
        return (new(local, from), !form.Groups["time"].Success);
    }

    private static TimeSpan? OffsetOf(string text) => text == "Z" ? TimeSpan.Zero
        : TimeSpan.TryParseExact(text[1..].Replace(":", "", StringComparison.Ordinal), ["hhmm", "hh"], CultureInfo.InvariantCulture, out var size) && size.TotalHours <= 14
            ? text[0] == '-' ? -size : size
            : null;

    /// <summary>A year is left at both ends for what is added and taken away.</summary>
    private static bool IsWithin(DateTime local, TimeSpan offset) => local.Year is > 1 and < 9999 && Math.Abs(offset.TotalHours) <= 14;

    [GeneratedRegex(@"^(?<date>\d{4}-\d\d-\d\d)([T ](?<time>\d\d:\d\d(:\d\d(\.\d{1,7})?)?) ?(?<offset>Z|[+-]\d\d(:?\d\d)?)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
