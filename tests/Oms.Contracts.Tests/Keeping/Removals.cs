namespace Oms.Contracts.Tests.Keeping;

/// <summary>Members that were known and are not any more: neither side may forget one.</summary>
internal static class Removals
{
    public static IEnumerable<string> Between(Schema before, Schema after) => Between(before, after, "$", []);

    private static IEnumerable<string> Between(Schema before, Schema after, string path, ValueList<string> within)
    {
        if (before.Structure is { } structure)
        {
            if (within.Contains(structure))
                return [];
            within = [.. within, structure];
        }
        var kept = before.Members.Intersect(after.Members);
        return
        [
            .. before.Members.Except(after.Members).Select(name => $"{path}.{name} is gone"),
            .. kept.SelectMany(name => Between(before.Member(name), after.Member(name), $"{path}.{name}", within)),
            .. before.Items is { } items && after.Items is { } now ? Between(items, now, $"{path}[]", within) : [],
        ];
    }
}
