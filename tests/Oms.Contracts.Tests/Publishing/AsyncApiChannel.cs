using System.Text.Json.Nodes;

namespace Oms.Contracts.Tests.Publishing;

/// <summary>The exchange of a message; and where the answer to a query goes, which the asker names.</summary>
internal static class AsyncApiChannel
{
    /// <summary>Of AsyncAPI's terms for AMQP.</summary>
    public const string Binding = "0.3.0";

    public static IEnumerable<KeyValuePair<string, JsonNode?>> Of(WireMessage message)
    {
        yield return new(message.Name, Exchange(message));
        if (message.Answer is not null)
            yield return new(AsyncApiMessage.AnswerTo(message), Replies(message));
    }

    /// <summary>Seen from who asks as from who answers.</summary>
    public static JsonObject ReplyTo(WireMessage message)
    {
        var answers = AsyncApiMessage.AnswerTo(message);
        return new()
        {
            ["address"] = new JsonObject { ["location"] = "$message.header#/reply_to", ["description"] = "The queue in the property reply_to." },
            ["channel"] = AsyncApi.Reference("channels", answers),
            ["messages"] = new JsonArray(
                AsyncApi.Reference("channels", answers, "messages", answers),
                AsyncApi.Reference("channels", answers, "messages", AsyncApiMessage.Refused)),
        };
    }

    private static JsonObject Exchange(WireMessage message)
    {
        var channel = new JsonObject
        {
            ["address"] = message.Name,
            ["description"] = KeySays(message),
            ["messages"] = new JsonObject { [message.Name] = AsyncApi.Reference("components", "messages", message.Name) },
            ["bindings"] = new JsonObject
            {
                ["amqp"] = new JsonObject
                {
                    ["is"] = "routingKey",
                    ["exchange"] = new JsonObject { ["name"] = message.Name, ["type"] = "topic", ["durable"] = true, ["autoDelete"] = false },
                    ["bindingVersion"] = Binding,
                },
            },
            ["x-kind"] = Words.Of(message.Kind),
            ["x-routing-key"] = Words.Of(message.Key).Trim('`'),
        };
        if (message.Aliases.Count > 0)
            channel["x-aliases"] = new JsonArray([.. message.Aliases.Select(alias => JsonValue.Create(alias))]);
        return channel;
    }

    private static string KeySays(WireMessage message) =>
        message.Key == RoutingKeyIs.None ? "The routing key names nothing."
        : message.IsOurs ? $"The routing key is the id of the {Words.Of(message.Key)}; - where there is none."
        : $"The routing key is free; Oms itself would name the {Words.Of(message.Key)}.";

    private static JsonObject Replies(WireMessage message)
    {
        var answer = AsyncApiMessage.AnswerTo(message);
        return new()
        {
            ["address"] = null,
            ["description"] = "A queue of the asker's, reached through the default exchange.",
            ["messages"] = new JsonObject
            {
                [answer] = AsyncApi.Reference("components", "messages", answer),
                [AsyncApiMessage.Refused] = AsyncApi.Reference("components", "messages", AsyncApiMessage.Refused),
            },
        };
    }
}
