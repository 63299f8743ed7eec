using System.Collections;
using System.Reflection;
using System.Text.Json;
using Oms.Contracts;
using Oms.Contracts.Json;
using Oms.Deciding;

namespace Oms.Testing;

/// <summary>A scenario's values in plain words: the name on the wire or on disk, and the JSON.</summary>
internal static class ScenarioText
{
    public static string Of(object? value) => value switch
    {
        null => "nothing",
        string text => text,
        Reason reason => reason.ToString(),
        Outgoing { Due: { } due } timer => $"{Of(timer.Message)} due {due:O}",
        Outgoing outgoing => Of(outgoing.Message),
        Change change => $"{change.State.Name} {change.Stream}: {Of(change.Fact)}",
        IEnumerable list => Lines(list.Cast<object?>()),
        _ => $"{NameOf(value.GetType())} {Json(value)}",
    };

    public static string Lines(IEnumerable<object?> values)
    {
        var lines = values.Select(value => $"\n    {Of(value)}").ToList();
        return lines.Count == 0 ? "nothing" : string.Concat(lines);
    }

    /// <summary>Where two values begin to differ, with forty characters of context.</summary>
    public static string FirstDifference(object? expected, object? actual)
    {
        var (one, other) = (Of(expected), Of(actual));
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return at == one.Length && at == other.Length
            ? "(alike in print)"
            : $"from …{one[Math.Max(0, at - 40)..Math.Min(one.Length, at + 40)]}… to …{other[Math.Max(0, at - 40)..Math.Min(other.Length, at + 40)]}…";
    }

    public static string Json(object value) => JsonSerializer.Serialize(value, value.GetType(), WireJson.Options);

    private static string NameOf(Type type) =>
        type.GetCustomAttribute<FactNameAttribute>()?.Name
        ?? (type.IsDefined(typeof(MessageAttribute)) ? WireCatalogue.Of(type).Name : type.Name);
}
