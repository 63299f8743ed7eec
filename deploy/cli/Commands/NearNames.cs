using Oms.Contracts;

namespace Oms.Cli.Commands;

/// <summary>What somebody may have meant who named a message that there is not.</summary>
internal static class NearNames
{
    private const int Few = 3;

    public static IEnumerable<string> Of(string name) =>
        WireCatalogue.All.SelectMany(message => message.Aliases.Prepend(message.Name)).OrderBy(known => Distance(known, name)).Take(Few);

    /// <summary>How many letters have to be typed, removed or changed (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var (letter, typed) in one.Select((letter, place) => (letter, place + 1)))
        {
            var (diagonal, left) = (row[0], row[0] = typed);
            for (var i = 1; i <= other.Length; i++)
                (diagonal, row[i]) = (row[i], left = Math.Min(Math.Min(row[i], left) + 1, diagonal + (letter == other[i - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
