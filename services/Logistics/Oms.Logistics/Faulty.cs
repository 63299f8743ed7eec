using System.Globalization;
using Oms.Contracts;

namespace Oms.Logistics;

/// <summary>The words in which messages are found faulty.</summary>
internal static class Faulty
{
    public const string Nothing = "nothing";

    private const int LongestId = NameAttribute.Longest;

    /// <summary>Ids are 1 to 64 characters without control characters.</summary>
    public static IEnumerable<Reason> Id(string path, string id)
    {
        if (id.Length is 0 or > LongestId || id.Any(char.IsControl))
            yield return new(path, "1 to 64 characters without control characters", Found(id));
    }

    /// <summary>What was there, cut to eighty characters.</summary>
    public static string Found(string? text) =>
        string.IsNullOrEmpty(text) ? Nothing : text.Length <= 80 ? text : text[..80];

    public static string Found(int number) => number.ToString(CultureInfo.InvariantCulture);
}
