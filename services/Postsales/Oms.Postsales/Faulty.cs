namespace Oms.Postsales;

/// <summary>The words in which messages are found faulty.</summary>
internal static class Faulty
{
    public const string Nothing = "nothing";

    private const int LongestFound = 80;

    private const int LongestRma = 200;

    public static Reason At(string path, string expected, object? found) => new(path, expected, Found(found));

    /// <summary>Ids are 1 to 64 characters without control characters.</summary>
    public static IEnumerable<Reason> Id(string path, string? id)
    {
        if (!IsId(id))
            yield return At(path, "1 to 64 characters without control characters", id);
    }

    /// <summary>An id that may be left out.</summary>
    public static IEnumerable<Reason> IdIfAny(string path, string? id) => string.IsNullOrEmpty(id) ? [] : Id(path, id);

    /// <summary>The number of a return that may be left out; ours hold channel and order, so they are longer than other ids.</summary>
    public static IEnumerable<Reason> RmaIfAny(string path, string? rma)
    {
        if (rma?.Length > LongestRma || rma?.Any(char.IsControl) is true)
            yield return At(path, $"1 to {LongestRma} characters without control characters", rma);
    }

    /// <summary>What was there, cut to eighty characters.</summary>
    public static string Found(object? found)
    {
        var text = FormattableString.Invariant($"{found}");
        return text.Length == 0 ? Nothing : text.Length <= LongestFound ? text : text[..LongestFound];
    }

    private static bool IsId(string? id) => id is { Length: >= 1 and <= NameAttribute.Longest } && !id.Any(char.IsControl);
}
