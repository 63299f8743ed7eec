using System.Globalization;
using System.Text.RegularExpressions;

namespace Oms.CustomerService.Configuring;

/// <summary>Seconds as people write them: <c>1h 30m</c>.</summary>
public static partial class DurationText
{
    private static readonly (string Unit, int Seconds)[] Units = [("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)];

    /// <summary>Days, hours, minutes and seconds, those that there are; <c>0s</c> for none.</summary>
    public static string Of(int seconds)
    {
        var parts = new List<string>();
        foreach (var (unit, length) in Units)
        {
            if (seconds / length is > 0 and var many)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{many}{unit}"));
            seconds %= length;
        }
        return parts.Count == 0 ? "0s" : string.Join(' ', parts);
    }

    /// <summary>Also <c>90m</c>, and a number alone, which is seconds; null for what is none of these.</summary>
    public static long? Read(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return seconds;
        var match = Parts().Match(text);
        return match.Success
            ? Units.Sum(each => match.Groups[each.Unit] is { Success: true } number ? long.Parse(number.ValueSpan, CultureInfo.InvariantCulture) * each.Seconds : 0)
            : null;
    }

    [GeneratedRegex(@"^(?=\d)((?<d>\d{1,9})\s*d)?\s*((?<h>\d{1,9})\s*h)?\s*((?<m>\d{1,9})\s*m)?\s*((?<s>\d{1,9})\s*s)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
