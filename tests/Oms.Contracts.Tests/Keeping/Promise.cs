using System.Text.Json.Nodes;
using Oms.Contracts.Tests.Publishing;

namespace Oms.Contracts.Tests.Keeping;

/// <summary>What clients may rely on: a message's line in the catalogue and the form of its body, without the words.</summary>
/// <param name="Name">The message's, and the file's.</param>
/// <param name="Json">What stands in the file.</param>
internal sealed record Promise(string Name, JsonObject Json)
{
    /// <summary>Keywords that explain and bind nobody, and the names of the schema.</summary>
    private static readonly string[] OnlyWords = ["$schema", "$id", "title", "description"];

    private static readonly string Folder = Repository.PathOf("contracts", "recorded", "messages");

    public string Text => Publication.Written(Json);

    public string Path => System.IO.Path.Combine(Folder, $"{Name}.json");

    public static Promise Of(WireMessage message)
    {
        var promise = new JsonObject
        {
            ["kind"] = Words.Of(message.Kind),
            ["routing_key"] = Words.Of(message.Key).Trim('`'),
            ["from"] = List(message.From),
            ["to"] = List(message.To),
            ["aliases"] = List(message.Aliases),
            ["body"] = WithoutWords(MessageSchema.Of(message)),
        };
        if (MessageSchema.AnswerTo(message) is { } answer)
            promise["answer"] = WithoutWords(answer);
        // Read back, so that it compares with what is read from a file.
        return new(message.Name, JsonNode.Parse(promise.ToJsonString())!.AsObject());
    }

    /// <summary>What was promised before, also of what is gone.</summary>
    public static IEnumerable<Promise> Recorded() => !Directory.Exists(Folder) ? []
        : Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal)
            .Select(path => new Promise(System.IO.Path.GetFileNameWithoutExtension(path), JsonNode.Parse(File.ReadAllText(path))!.AsObject()));

    public void Record()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path, Text);
    }

    public override string ToString() => Name;

    /// <summary>Under <c>properties</c> and <c>$defs</c> stand names, and a member may be called like a keyword.</summary>
    private static JsonObject WithoutWords(JsonObject schema) => new(schema.Where(member => !OnlyWords.Contains(member.Key)).Select(member => KeyValuePair.Create(
        member.Key,
        member.Value switch
        {
            JsonObject names when member.Key is "properties" or "$defs" => new JsonObject(names.Select(name => KeyValuePair.Create<string, JsonNode?>(name.Key, WithoutWords(name.Value!.AsObject())))),
            JsonObject inner => WithoutWords(inner),
            var other => other?.DeepClone(),
        })));

    private static JsonArray List(ValueList<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
