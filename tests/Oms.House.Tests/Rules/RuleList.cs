namespace Oms.House.Tests.Rules;

/// <summary>tests/rules.txt: the numbers of the business rules that are due, and the gaps that are known.</summary>
/// <param name="Due">Each must be the <c>[Rule]</c> of a test.</param>
/// <param name="Gaps">Number and reason; these may be without.</param>
internal sealed record RuleList(IReadOnlyList<string> Due, IReadOnlyDictionary<string, string> Gaps)
{
    private const string GapsBegin = "known gaps";

    /// <summary>One rule a line: its number, then what it is about, or why it is a gap. # begins a comment.</summary>
    public static RuleList Parse(string text)
    {
        var lines = text.Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0).ToList();
        var gaps = lines.IndexOf(GapsBegin);
        var due = gaps < 0 ? lines : lines[..gaps];
        return new(
            [.. due.Select(line => line.Split(' ', 2)[0])],
            (gaps < 0 ? [] : lines[(gaps + 1)..]).Select(line => line.Split(' ', 2)).ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1].Trim() : ""));
    }

    /// <summary>What is wrong with the list, given the rules that tests name.</summary>
    public IEnumerable<string> Against(IReadOnlyCollection<string> proven) =>
    [
        .. Due.Except(proven).Except(Gaps.Keys).Select(rule => $"{rule} is due, and no test names it"),
        .. Gaps.Where(gap => gap.Value.Length == 0).Select(gap => $"{gap.Key} is a gap without a reason"),
        .. Gaps.Keys.Except(Due).Select(rule => $"{rule} is a gap, and not due"),
        .. Gaps.Keys.Intersect(proven).Select(rule => $"{rule} is no gap any more: a test names it"),
        .. Due.GroupBy(rule => rule).Where(group => group.Count() > 1).Select(group => $"{group.Key} is listed twice"),
    ];
}
