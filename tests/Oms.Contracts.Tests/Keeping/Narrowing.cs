namespace Oms.Contracts.Tests.Keeping;

/// <summary>Whether all that one schema allows is allowed by another.</summary>
internal static class Narrowing
{
    private static readonly string[] Judged =
        ["$defs", "type", "properties", "required", "items", "enum", "additionalProperties", "minLength", "maxLength", "minimum", "maximum", "pattern", "format"];

    /// <param name="given">What is written.</param>
    /// <param name="taken">By what it is read.</param>
    /// <param name="mayGrow">A reader expects values that it does not know where there is a list of them.</param>
    public static IEnumerable<string> Of(Schema given, Schema taken, bool mayGrow) => Of(given, taken, mayGrow, "$", []);

    private static IEnumerable<string> Of(Schema given, Schema taken, bool mayGrow, string path, ValueList<string> within)
    {
        if (given.Structure is { } structure)
        {
            if (within.Contains(structure))
                return [];
            within = [.. within, structure];
        }
        return
        [
            .. Here(given, taken, mayGrow).Select(reason => $"{path} {reason}"),
            .. taken.Required.Except(given.Required).Select(name => $"{path}.{name} may be missing here and is required there"),
            .. given.Members.Intersect(taken.Members).SelectMany(name => Of(given.Member(name), taken.Member(name), mayGrow, $"{path}.{name}", within)),
            .. given.Items is { } items && taken.Items is { } others ? Of(items, others, mayGrow, $"{path}[]", within) : [],
        ];
    }

    private static IEnumerable<string> Here(Schema given, Schema taken, bool mayGrow) =>
    [
        .. given.Keywords.Union(taken.Keywords).Except(Judged).Select(keyword => $"has {keyword}, which nobody here can judge"),
        .. Types(given, taken),
        .. Lists(given, taken, mayGrow),
        .. Bounds(given, taken),
        .. Exactly(given, taken, "pattern"),
        .. Exactly(given, taken, "format"),
        .. Closing(given, taken),
    ];

    private static IEnumerable<string> Types(Schema given, Schema taken)
    {
        var (type, other) = (given.Text("type"), taken.Text("type"));
        if (other is not null && type != other && (type, other) is not ("\"integer\"", "\"number\""))
            yield return $"is {type ?? "anything"} here and {other} there";
    }

    private static IEnumerable<string> Lists(Schema given, Schema taken, bool mayGrow)
    {
        var (values, others) = (given.Listed.ToList(), taken.Listed.ToList());
        if (others.Count == 0)
            return [];
        if (values.Count == 0)
            return ["is any text here and one of a list there"];
        return mayGrow ? [] : values.Except(others).Select(value => $"is {value} here, which is not listed there");
    }

    private static IEnumerable<string> Bounds(Schema given, Schema taken)
    {
        foreach (var keyword in (string[])["minLength", "minimum"])
        {
            if (taken.Number(keyword) is { } bound && !(given.Number(keyword) >= bound))
                yield return $"has {keyword} {given.Number(keyword)?.ToString() ?? "nothing"} here and {bound} there";
        }
        foreach (var keyword in (string[])["maxLength", "maximum"])
        {
            if (taken.Number(keyword) is { } bound && !(given.Number(keyword) <= bound))
                yield return $"has {keyword} {given.Number(keyword)?.ToString() ?? "nothing"} here and {bound} there";
        }
    }

    private static IEnumerable<string> Exactly(Schema given, Schema taken, string keyword)
    {
        if (taken.Text(keyword) is { } wanted && given.Text(keyword) != wanted)
            yield return $"has {keyword} {given.Text(keyword) ?? "nothing"} here and {wanted} there";
    }

    private static IEnumerable<string> Closing(Schema given, Schema taken)
    {
        if (!taken.IsClosed)
            yield break;
        if (!given.IsClosed)
            yield return "is open here and closed there";
        foreach (var name in given.Members.Except(taken.Members))
            yield return $"has {name} here, which is unknown there";
    }
}
