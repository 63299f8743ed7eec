using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Oms.Contracts.Broker;

/// <summary>The text that RabbitMQ (3.10 and later) loads before anything else starts. Users come without a password and cannot log in until one is set.</summary>
public static class Definitions
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(string vhost, ValueList<WireMessage> messages, ValueList<BrokerUser> users)
    {
        var topology = Topology.Of(messages);
        return new JsonObject
        {
            ["vhosts"] = List([new JsonObject { ["name"] = vhost }]),
            ["users"] = List(users.Select(WriteUser)),
            ["permissions"] = List(users.Select(user => WritePermission(user, vhost))),
            ["topic_permissions"] = List(users.SelectMany(user => user.Topics.Select(topic => WriteTopic(user, topic, vhost)))),
            ["policies"] = List([WritePolicy(messages, vhost)]),
            ["exchanges"] = List(topology.Exchanges.Select(exchange => WriteExchange(exchange, vhost))),
            ["queues"] = List(topology.Queues.Select(queue => WriteQueue(queue, vhost))),
            ["bindings"] = List(topology.Bindings.Select(binding => WriteBinding(binding, vhost))),
        }.ToJsonString(Readable) + "\n";
    }

    private static JsonObject WriteUser(BrokerUser user) => new()
    {
        ["name"] = user.Name,
        ["password_hash"] = "",
        ["hashing_algorithm"] = "rabbit_password_hashing_sha256",
        ["tags"] = List(user.Tags.Select(tag => JsonValue.Create(tag))),
        ["limits"] = new JsonObject(),
    };

    private static JsonObject WritePermission(BrokerUser user, string vhost) => new()
    {
        ["user"] = user.Name, ["vhost"] = vhost, ["configure"] = user.Configure, ["write"] = user.Write, ["read"] = user.Read,
    };

    private static JsonObject WriteTopic(BrokerUser user, TopicRight topic, string vhost) => new()
    {
        ["user"] = user.Name, ["vhost"] = vhost, ["exchange"] = topic.Exchange, ["write"] = topic.Write, ["read"] = topic.Read,
    };

    /// <summary>A policy and no argument of the exchange: clients declare it passively or not at all, and it may be changed.</summary>
    private static JsonObject WritePolicy(ValueList<WireMessage> messages, string vhost) => new()
    {
        ["vhost"] = vhost,
        ["name"] = "unrouted",
        ["pattern"] = BrokerUsers.Only(messages.Where(message => message.To.Intersect(Party.Services).Any()).SelectMany(Topology.NamesOf).Select(Regex.Escape)),
        ["apply-to"] = "exchanges",
        ["definition"] = new JsonObject { ["alternate-exchange"] = Topology.Unrouted },
        ["priority"] = 0,
    };

    private static JsonObject WriteExchange(string exchange, string vhost) => new()
    {
        ["name"] = exchange, ["vhost"] = vhost, ["type"] = "topic", ["durable"] = true, ["auto_delete"] = false, ["internal"] = false, ["arguments"] = new JsonObject(),
    };

    private static JsonObject WriteQueue(Queue queue, string vhost) => new()
    {
        ["name"] = queue.Name, ["vhost"] = vhost, ["durable"] = true, ["auto_delete"] = false,
        ["arguments"] = new JsonObject(queue.Arguments.Select(argument => KeyValuePair.Create(argument.Name, JsonSerializer.SerializeToNode(argument.Value)))),
    };

    private static JsonObject WriteBinding(Binding binding, string vhost) => new()
    {
        ["source"] = binding.Exchange, ["vhost"] = vhost, ["destination"] = binding.Queue, ["destination_type"] = "queue", ["routing_key"] = binding.Key, ["arguments"] = new JsonObject(),
    };

    private static JsonArray List(IEnumerable<JsonNode?> items) => new([.. items]);
}
