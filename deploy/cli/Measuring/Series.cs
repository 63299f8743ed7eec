using System.Globalization;
using System.Text.RegularExpressions;

namespace Oms.Cli.Measuring;

/// <summary>One number of a service's <c>/metrics</c> page.</summary>
/// <param name="Name">Without its labels.</param>
/// <param name="Bound">The upper bound of a histogram's bucket; null for anything else.</param>
internal sealed partial record Series(string Name, double? Bound, double Value)
{
    /// <summary>Prometheus' text format, as far as it is needed here; lines that are none are left out.</summary>
    public static IEnumerable<Series> Read(string text) => Line().Matches(text).Select(line => new Series(
        line.Groups["name"].Value,
        line.Groups["bound"] is { Success: true } bound ? Number(bound.Value) : null,
        Number(line.Groups["value"].Value)));

    private static double Number(string text) => text == "+Inf" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("""^(?<name>[A-Za-z_:][\w:]*)(\{(.*?le="(?<bound>[^"]*)")?.*\})? (?<value>[-+\w.]+)\r?$""", RegexOptions.Multiline)]
    private static partial Regex Line();
}
