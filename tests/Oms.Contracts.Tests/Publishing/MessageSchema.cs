using System.Reflection;
using System.Text.Json.Nodes;

namespace Oms.Contracts.Tests.Publishing;

/// <summary>The schemas of a message: of its body, and of the answer to a query.</summary>
internal static class MessageSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>A body that nobody but our services writes has more members for certain than what clients are asked for.</summary>
    public static JsonObject Of(WireMessage message) =>
        Headed(message.Name, message.Name, StructureSchemas.Of(message.Type, byClients: !message.IsOurs));

    /// <summary>Null for what is no query.</summary>
    public static JsonObject? AnswerTo(WireMessage message)
    {
        if (message.Answer is not { } answer)
            return null;
        var schema = StructureSchemas.Of(answer, byClients: false);
        if (message.Type.GetCustomAttribute<MessageAttribute>()!.AnswersNull)
            schema["type"] = new JsonArray("object", "null");
        var said = (string?)schema["description"];
        schema.Remove("description");
        schema.Insert(0, "description", string.Join(' ', ["Bare, or as `result` of a JSON-RPC response.", .. said is null ? Array.Empty<string>() : [said]]));
        return Headed($"{message.Name}:answer", $"The answer to {message.Name}", schema);
    }

    /// <summary>A name for other schemas to point at; nothing is to be found under it.</summary>
    public static string IdOf(string name) => $"urn:oms:schema:{name}";

    private static JsonObject Headed(string name, string title, JsonObject schema)
    {
        schema.Remove("$schema");
        var rest = schema.ToList();
        schema.Clear();
        return new([
            new("$schema", Dialect),
            new("$id", IdOf(name)),
            new("title", title),
            .. rest,
        ]);
    }
}
