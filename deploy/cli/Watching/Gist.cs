using System.Text.Json.Nodes;

namespace Oms.Cli.Watching;

/// <summary>What a person wants to know of a body, whichever message it is: read by the members' names, as any client would.</summary>
internal sealed record Gist(string? Store, string? Order, string? Request, string? Status, string? Lines, string? Rest)
{
    private static readonly string[] Subjects =
        ["order", "shipment_request", "shipment", "order_comment", "sourcing", "source", "sales_channel", "fact", "payment", "exception"];

    public static Gist Of(JsonNode? body)
    {
        var root = body as JsonObject;
        root = root?["params"] as JsonObject ?? root;
        if (root is null)
            return new(null, null, null, null, null, body is null ? "no body" : "no JSON object");
        var name = Subjects.FirstOrDefault(subject => root[subject] is JsonObject);
        var subject = name is null ? root : (JsonObject)root[name]!;
        return new(
            Text(subject, "store", "store_id", "sales_channel_id"),
            Text(subject, "order_id") ?? (name == "order" ? Text(subject, "id") : null),
            Text(subject, "shipment_request_id", "request_id") ?? (name == "shipment_request" ? Text(subject, "id") : null),
            name == "source" ? null : StatusOf(subject),
            LineStatuses.Of(subject),
            RestOf(name, root, subject));
    }

    public override string ToString() => string.Join("  ", new[]
    {
        Order is null ? null : $"order {Order}",
        Request is null ? null : $"request {Request}",
        Status,
        Lines,
        Rest,
    }.Where(part => part is not null));

    private static string? StatusOf(JsonObject subject) =>
        Text(subject, "status") is not { } status ? null
        : Text(subject, "status_reason") is { } reason ? $"{status}/{reason}"
        : status;

    private static string? RestOf(string? name, JsonObject root, JsonObject subject) => name switch
    {
        "order_comment" => Text(subject, "comment", "content", "text", "commentary"),
        "source" or "sales_channel" => Text(subject, "id"),
        "fact" => Text(subject, "name"),
        "payment" => string.Join(' ', new[] { Text(subject, "amount"), Text(subject, "currency"), Text(subject, "gateway_response") }.OfType<string>()),
        "exception" => $"{Text(subject, "kind")}: {Text(subject, "message")}",
        null when root["reasons"] is JsonArray reasons => $"{Text(root, "topic")}: {string.Join("; ", reasons.OfType<JsonObject>().Select(Reason))}",
        null when root["topic"] is not null => $"{Text(root, "topic")}: {Text(root, "message")}",
        _ => string.Join(", ", PackagesOf(subject).Select(package => $"{package.Carrier} {package.Tracking}")) is { Length: > 0 } packages ? packages : null,
    };

    public static IEnumerable<(string? Carrier, string? Tracking)> PackagesOf(JsonNode? subject) =>
        (subject?["packages"] as JsonArray ?? []).OfType<JsonObject>().Select(package => (Text(package, "carrier"), Text(package, "tracking_number")));

    /// <summary>The first of these members that is there and is no structure.</summary>
    public static string? Text(JsonObject json, params string[] members) =>
        members.Select(member => json[member]).OfType<JsonValue>().FirstOrDefault()?.ToString();

    private static string Reason(JsonObject reason) => $"{Text(reason, "path")} should be {Text(reason, "expected")}, is {Text(reason, "found")}";
}
