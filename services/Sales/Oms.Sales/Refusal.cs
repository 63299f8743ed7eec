namespace Oms.Sales;

/// <summary>Reasons in one form: where, what was expected, what was there.</summary>
internal static class Refusal
{
    private const int LongestFound = 80;

    private const int LongestName = NameAttribute.Longest;

    /// <param name="path">JSON path into the bare body.</param>
    /// <param name="expected">In words.</param>
    /// <param name="found">What was there; null and empty text count as nothing.</param>
    public static Reason At(string path, string expected, object? found) => new(path, expected, Cut(found));

    /// <summary>Ids, stores, SKUs: 1 to 64 characters and no control characters.</summary>
    public static IEnumerable<Reason> UnlessName(string path, string? name)
    {
        if (!IsName(name))
            yield return At(path, "1 to 64 characters, no control characters", name);
    }

    public static bool IsName(string? name) => name is { Length: >= 1 and <= LongestName } && !name.Any(char.IsControl);

    private static string Cut(object? found)
    {
        var text = FormattableString.Invariant($"{found}");
        return text.Length == 0 ? "nothing" : text.Length <= LongestFound ? text : text[..LongestFound];
    }
}
