using System.Globalization;

namespace Oms.CustomerService.Web.Access;

/// <summary>How dates and amounts may be written, as the machine's ICU has them.</summary>
internal static class Cultures
{
    /// <summary>By name, for a list to choose from.</summary>
    public static IReadOnlyList<CultureInfo> All { get; } =
        [.. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Where(culture => IsWritten(culture.Name)).OrderBy(culture => culture.EnglishName, StringComparer.Ordinal)];

    private static readonly Dictionary<string, CultureInfo> Known =
        CultureInfo.GetCultures(CultureTypes.NeutralCultures | CultureTypes.SpecificCultures).Where(culture => culture.Name.Length > 0).ToDictionary(culture => culture.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Nothing chosen is known, too: the browser says.</summary>
    public static bool IsKnown(string name) => name.Length == 0 || Known.ContainsKey(name);

    /// <param name="chosen">By the user; may be empty.</param>
    /// <param name="languages">The request's <c>Accept-Language</c>, best first; without one of a known language the invariant culture is meant.</param>
    public static CultureInfo Of(string chosen, IEnumerable<string> languages) =>
        languages.Prepend(chosen).Select(name => Known.GetValueOrDefault(name)).FirstOrDefault(culture => culture is not null) ?? CultureInfo.InvariantCulture;

    /// <summary>A variant of a script or a calendar is nobody's choice here.</summary>
    private static bool IsWritten(string name) => name.Length == 5 && name[2] == '-';
}
