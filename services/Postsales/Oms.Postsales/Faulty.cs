namespace Oms.Postsales;

/// <summary>The words in which messages are found faulty.</summary>
internal static class Faulty
{
    public const string Nothing = "nothing";

    private const int LongestFound = 80;

    public static Reason At(string path, string expected, object? found) => new(path, expected, Found(found));

    /// <summary>Ids are 1 to 64 characters without control characters.</summary>
    public static IEnumerable<Reason> Id(string path, string? id)
    {
        if (!IsId(id))
            yield return At(path, "1 to 64 characters without control characters", id);
    }

    /// <summary>An id that may be left out.</summary>
    public static IEnumerable<Reason> IdIfAny(string path, string? id) => string.IsNullOrEmpty(id) ? [] : Id(path, id);

    /// <summary>What was there, cut to eighty characters.</summary>
    public static string Found(object? found)
    {
        var text = FormattableString.Invariant($"{found}");
        return text.Length == 0 ? Nothing : text.Length <= LongestFound ? text : text[..LongestFound];
    }

    private static bool IsId(string? id) => id is { Length: >= 1 and <= NameAttribute.Longest } && !id.Any(char.IsControl);
}
