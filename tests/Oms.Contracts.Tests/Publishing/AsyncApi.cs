using System.Text.Json.Nodes;
using Oms.Contracts.Broker;

namespace Oms.Contracts.Tests.Publishing;

/// <summary>One document in the terms of AsyncAPI 3: a channel is an exchange, an operation is what a party does there.</summary>
internal static class AsyncApi
{
    public static Publication Publication => new("asyncapi.yaml", Yaml.Of(Document()));

    public static JsonObject Document() => new()
    {
        ["asyncapi"] = "3.0.0",
        ["info"] = Info(),
        ["defaultContentType"] = "application/json",
        ["servers"] = new JsonObject
        {
            ["broker"] = new JsonObject { ["host"] = "localhost:5672", ["protocol"] = "amqp", ["protocolVersion"] = "0.9.1", ["description"] = "The RabbitMQ that Oms runs with." },
        },
        ["channels"] = Members(WireCatalogue.All.SelectMany(AsyncApiChannel.Of)),
        ["operations"] = Members(WireCatalogue.All.SelectMany(Operations)),
        ["components"] = new JsonObject
        {
            ["messages"] = Members(WireCatalogue.All.SelectMany(AsyncApiMessage.Of).Append(AsyncApiMessage.Refusal())),
            ["schemas"] = Members(AsyncApiHeaders.All()),
        },
    };

    public static JsonObject Reference(string kind, params string[] names) => new() { ["$ref"] = $"#/{kind}/{string.Join('/', names)}" };

    private static JsonObject Info() => new()
    {
        ["title"] = "Oms",
        ["version"] = typeof(WireCatalogue).Assembly.GetName().Version!.ToString(3),
        ["description"] = "Every message of the order management system. Operations are tagged by the party that sends or receives; README.md beside this file says how to use them.",
        ["license"] = new JsonObject { ["name"] = "Apache-2.0", ["url"] = "https://www.apache.org/licenses/LICENSE-2.0" },
        ["tags"] = new JsonArray([.. WireCatalogue.All.SelectMany(message => message.From.Concat(message.To)).Distinct().Order(StringComparer.Ordinal).Select(Tag)]),
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Operations(WireMessage message) =>
    [
        .. message.From.Select(party => Operation(message, party, "send")),
        .. message.To.Select(party => Operation(message, party, "receive")),
    ];

    private static KeyValuePair<string, JsonNode?> Operation(WireMessage message, string party, string action)
    {
        var operation = new JsonObject
        {
            ["action"] = action,
            ["channel"] = Reference("channels", message.Name),
            ["tags"] = new JsonArray(Tag(party)),
        };
        if (action == "send")
            operation["bindings"] = new JsonObject { ["amqp"] = new JsonObject { ["deliveryMode"] = 2, ["bindingVersion"] = AsyncApiChannel.Binding } };
        else if (Party.Services.Contains(party))
            operation["x-queue"] = QueueName.Of(party, message);
        if (message.Answer is not null)
            operation["reply"] = AsyncApiChannel.ReplyTo(message);
        return new($"{party}.{action}.{message.Name}", operation);
    }

    private static JsonObject Tag(string party) => new() { ["name"] = party };

    private static JsonObject Members(IEnumerable<KeyValuePair<string, JsonNode?>> members) => new(members);
}
