using System.Text.Json.Nodes;

namespace Oms.Contracts.Tests.Publishing;

/// <summary>A body with its properties: the schema it has, a sample of it.</summary>
internal static class AsyncApiMessage
{
    private const string Dialect = "application/schema+json;version=2020-12";

    public const string Refused = "query_refused";

    /// <summary>What comes instead of an answer.</summary>
    public static KeyValuePair<string, JsonNode?> Refusal() => new(Refused, Message(
        Refused,
        "A query that was refused, and every reason; in a JSON-RPC response when it was asked so.",
        AsyncApiHeaders.OfAnswers,
        new JsonObject { ["schemaFormat"] = Dialect, ["schema"] = AsyncApiHeaders.Refusal() },
        JsonNode.Parse("""{"error": {"code": -32602, "message": "$.order_id: expected an order that was placed, found 17", "data": [{"path": "$.order_id", "expected": "an order that was placed", "found": "17"}]}}""")!));

    public static string AnswerTo(WireMessage message) => $"{message.Name}.answer";

    public static IEnumerable<KeyValuePair<string, JsonNode?>> Of(WireMessage message)
    {
        yield return new(message.Name, Message(
            message.Name, Docstrings.Of(message.Type)!, AsyncApiHeaders.Of(message), Payload(Publication.SchemaFile(message)), Sample(message.Name)));
        if (message.Answer is not null)
            yield return new(AnswerTo(message), Message(
                AnswerTo(message), $"The answer to {message.Name}, bare or as result of a JSON-RPC response.", AsyncApiHeaders.OfAnswers,
                Payload(Publication.AnswerFile(message)), Sample(AnswerTo(message))));
    }

    private static JsonObject Message(string name, string says, string headers, JsonObject payload, JsonNode sample)
    {
        var message = new JsonObject
        {
            ["name"] = name,
            ["summary"] = says,
            ["headers"] = AsyncApi.Reference("components", "schemas", headers),
            ["payload"] = payload,
            ["examples"] = new JsonArray(new JsonObject { ["name"] = "sample", ["payload"] = sample }),
        };
        if (headers is AsyncApiHeaders.OfQueries or AsyncApiHeaders.OfAnswers)
            message["correlationId"] = new JsonObject { ["location"] = "$message.header#/correlation_id" };
        return message;
    }

    private static JsonObject Payload(string schemaFile) => new()
    {
        ["schemaFormat"] = Dialect,
        ["schema"] = new JsonObject { ["$ref"] = $"./{schemaFile}" },
    };

    private static JsonNode Sample(string name) => JsonNode.Parse(File.ReadAllText(Repository.Sample($"{name}.json")))!;
}
