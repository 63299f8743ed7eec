namespace Oms.Postsales;

/// <summary>Reason and comment: given, not too long, and one of the channel's reasons where it has a list.</summary>
internal static class Words
{
    /// <summary>R-2.</summary>
    public const int LongestComment = 1000;

    private const int LongestReason = 200;

    public static IEnumerable<Reason> Against(string path, string? reason, string? comment, IReadOnlyList<string> allowed)
    {
        foreach (var fault in ReasonFaults(path, reason, allowed))
            yield return fault;
        if (string.IsNullOrWhiteSpace(comment))
            yield return Faulty.At($"{path}.reason_description", $"a comment of 1 to {LongestComment} characters", null);
        foreach (var fault in TooLong(path, comment))
            yield return fault;
    }

    /// <summary>Where both may be left out.</summary>
    public static IEnumerable<Reason> AgainstAny(string path, string? reason, string? comment, IReadOnlyList<string> allowed) =>
        (string.IsNullOrWhiteSpace(reason) ? [] : ReasonFaults(path, reason, allowed)).Concat(TooLong(path, comment));

    private static IEnumerable<Reason> ReasonFaults(string path, string? reason, IReadOnlyList<string> allowed)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
            yield return Faulty.At($"{path}.reason", $"a reason of 1 to {LongestReason} characters", reason);
        else if (allowed.Count > 0 && !allowed.Contains(reason))
            yield return Faulty.At($"{path}.reason", $"one of {string.Join(", ", allowed)}", reason);
    }

    private static IEnumerable<Reason> TooLong(string path, string? comment)
    {
        if (comment?.Length > LongestComment)
            yield return Faulty.At($"{path}.reason_description", $"a comment of 1 to {LongestComment} characters", $"{comment.Length} characters");
    }
}
