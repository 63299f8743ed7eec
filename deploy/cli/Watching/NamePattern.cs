using System.Text.RegularExpressions;

namespace Oms.Cli.Watching;

/// <summary>Chooses messages by name: <c>*</c> and <c>#</c> stand for any text; without them a part of the name is enough.</summary>
internal static class NamePattern
{
    private static readonly char[] Wildcards = ['*', '#'];

    public static bool Matches(string pattern, string name) =>
        pattern.IndexOfAny(Wildcards) < 0
            ? name.Contains(pattern, StringComparison.OrdinalIgnoreCase)
            : Regex.IsMatch(name, $"^{string.Join(".*", pattern.Split(Wildcards).Select(Regex.Escape))}$", RegexOptions.IgnoreCase);
}
