using System.Text.Json.Nodes;

namespace Oms.Contracts.Tests.Publishing;

/// <summary>Properties and headers of a message, which AsyncAPI does not tell apart.</summary>
internal static class AsyncApiHeaders
{
    public const string OfQueries = "properties_of_a_query";
    public const string OfAnswers = "properties_of_an_answer";

    private const string Ours = "properties_of_what_oms_sends";
    private const string Clients = "properties_of_what_clients_send";

    public static string Of(WireMessage message) => message.Kind == Kind.Query ? OfQueries : message.IsOurs ? Ours : Clients;

    public static IEnumerable<KeyValuePair<string, JsonNode?>> All() =>
    [
        new(Ours, Object(
            ["message_id", "type", "timestamp", "content_type"],
            ("message_id", Text("A UUID; a repeat has the same.")),
            ("type", Text("The message's name.")),
            ("timestamp", new() { ["type"] = "integer", ["description"] = "When it was sent, in seconds since 1970." }),
            ("content_type", new() { ["const"] = "application/json" }),
            ("traceparent", Text("Header: W3C trace context.")),
            ("oms-stream", Text("Header: what it is about, such as ST1/100000000000001 for an order.")),
            ("oms-version", new() { ["type"] = "integer", ["minimum"] = 1, ["description"] = "Header: the number of the fact in that stream; newer wins." }))),
        new(Clients, Object([], MessageId, Traceparent)),
        new(OfQueries, Object(
            ["reply_to"],
            ("reply_to", Text("The queue that waits for the answer; without it the query is refused.")),
            ("correlation_id", Text("Comes back as it is.")),
            Traceparent)),
        new(OfAnswers, Object([], ("correlation_id", Text("The query's.")))),
    ];

    public static JsonObject Refusal() => Object(["error"], ("error", Object(
        ["code", "message", "data"],
        ("code", new() { ["const"] = -32602 }),
        ("message", Text("All reasons in one line.")),
        ("data", new() { ["type"] = "array", ["items"] = Object(["path", "expected", "found"], ("path", Text("JSON path.")), ("expected", Text("In words.")), ("found", Text("What was there."))) }))));

    private static (string, JsonObject) MessageId => ("message_id", Text("Of the client's own: the same id at the same exchange takes effect once."));

    private static (string, JsonObject) Traceparent => ("traceparent", Text("Header: W3C trace context."));

    private static JsonObject Text(string says) => new() { ["type"] = "string", ["description"] = says };

    private static JsonObject Object(string[] required, params (string Name, JsonObject Schema)[] members)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Name, member.Schema))),
        };
        if (required.Length > 0)
            schema["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        return schema;
    }
}
