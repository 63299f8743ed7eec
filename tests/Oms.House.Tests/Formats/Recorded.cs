using System.Collections;
using System.Reflection;
using System.Text.Json;
using Oms.Contracts;
using Oms.Contracts.Json;
using Oms.Testing;

namespace Oms.House.Tests.Formats;

/// <summary>One file of <c>recorded/</c>: the JSON that was stored under a name when the name was new.</summary>
/// <param name="Name">See <see cref="Stored.Name"/>.</param>
/// <param name="Json">The content.</param>
internal sealed record Recorded(string Name, string Json)
{
    private static readonly JsonSerializerOptions Readable = new(WireJson.Options) { WriteIndented = true, NewLine = "\n", IndentSize = 2 };

    private static readonly string Folder = Repository.PathOf("tests", "Oms.House.Tests", "recorded");

    public static IEnumerable<Recorded> All() => Directory.Exists(Folder)
        ? Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(path => new Recorded(Path.ChangeExtension(Path.GetRelativePath(Folder, path), null).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(record => record.Name, StringComparer.Ordinal)
        : [];

    public static Recorded Of(Stored stored) => new(stored.Name, JsonSerializer.Serialize(Filled.Of(stored.Type), stored.Type, Readable) + "\n");

    /// <summary>What is there already is never written anew: data on disk does not change either.</summary>
    public void AddUnlessThere()
    {
        var path = Path.Combine(Folder, $"{Name}.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
            File.WriteAllText(path, Json);
    }

    /// <summary>Why today's type does not hold all that was stored; null when it does.</summary>
    public string? WhyNot(Type type)
    {
        try
        {
            var read = JsonSerializer.Deserialize(Json, type, WireJson.Options)!;
            var written = JsonSerializer.SerializeToElement(read, type, WireJson.Options);
            return Unknown(read) is { } unknown ? $"a member has become unknown: {unknown}"
                : Holds(written, JsonElement.Parse(Json)) ? null
                : $"it is written differently: {written.GetRawText()}";
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return exception.Message;
        }
    }

    public override string ToString() => Name;

    /// <summary>All that was stored, and perhaps members that came later.</summary>
    private static bool Holds(JsonElement written, JsonElement stored) => (written.ValueKind, stored.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) =>
            stored.EnumerateObject().All(member => written.TryGetProperty(member.Name, out var value) && Holds(value, member.Value)),
        (JsonValueKind.Array, JsonValueKind.Array) =>
            written.GetArrayLength() == stored.GetArrayLength() && written.EnumerateArray().Zip(stored.EnumerateArray()).All(pair => Holds(pair.First, pair.Second)),
        _ => JsonElement.DeepEquals(written, stored),
    };

    /// <summary>A renamed member survives among the unknown ones, where nobody reads it.</summary>
    private static string? Unknown(object? value) => value switch
    {
        null or string or AnyJson => null,
        Extensible { Unknown: { } members } => members.ToString(),
        IEnumerable items => items.Cast<object?>().Select(Unknown).FirstOrDefault(found => found is not null),
        _ when value.GetType().Assembly.GetName().Name!.StartsWith("Oms.", StringComparison.Ordinal) => value.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null)
            .Select(property => Unknown(property.GetValue(value))).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
