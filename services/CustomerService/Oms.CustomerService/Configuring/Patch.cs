using System.Text.Json.Nodes;

namespace Oms.CustomerService.Configuring;

/// <summary>Changes as a message has them: only the members that change.</summary>
internal static class Patch
{
    /// <param name="id">Of what is changed.</param>
    /// <param name="changes">Those without a value are left out.</param>
    /// <param name="before">As it is.</param>
    /// <param name="wholes">Paths of structures that are written whole when anything in them changes, with what nobody here knows.</param>
    public static JsonObject Of(string id, IReadOnlyCollection<Change> changes, JsonObject? before = null, params IEnumerable<string> wholes)
    {
        var patch = new JsonObject { ["id"] = id };
        foreach (var whole in wholes.Where(whole => changes.Any(change => change.Field.Path.StartsWith($"{whole}.", StringComparison.Ordinal))))
        {
            if (whole.Split('.').Aggregate((JsonNode?)before, (node, name) => (node as JsonObject)?[name]) is { } known)
                Put(patch, whole, known.DeepClone());
        }
        foreach (var change in changes)
            Put(patch, change.Field.Path, change.After?.DeepClone());
        return patch;
    }

    private static void Put(JsonObject patch, string path, JsonNode? value)
    {
        var names = path.Split('.');
        var at = patch;
        foreach (var name in names[..^1])
        {
            if (at[name] is not JsonObject inner)
                at[name] = inner = [];
            at = inner;
        }
        at.Remove(names[^1]);
        if (value is not null)
            at[names[^1]] = value;
    }
}
