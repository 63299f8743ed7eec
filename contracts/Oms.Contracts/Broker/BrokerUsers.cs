using System.Text.RegularExpressions;

namespace Oms.Contracts.Broker;

/// <summary>The users, with no more rights than their part in the catalogue asks for.</summary>
public static class BrokerUsers
{
    /// <summary>The warehouse there is before anybody configures one; its user is named like its source.</summary>
    public const string DefaultWarehouse = "WH1";

    /// <summary>The payment adapter there is before anybody configures one; its user is named like its gateway.</summary>
    public const string DefaultGateway = "PAYGATE";

    private const string ServerNamed = @"amq\.gen-.+";
    private const string DefaultExchange = @"amq\.default";
    private const string Everything = ".*";
    private const string Nothing = "^$";

    public static ValueList<BrokerUser> All(ValueList<WireMessage> messages) =>
    [
        .. Party.Services.Select(service => Service(service, messages)),
        Client(Party.Storefront, Party.Storefront, messages, []),
        Client(Party.Validator, Party.Validator, messages, []),
        Warehouse(DefaultWarehouse, messages),
        Gateway(DefaultGateway, messages),
        new(Party.Operator, ["administrator"], Everything, Everything, Everything, []),
    ];

    /// <summary>A warehouse sees what is routed to its own source only.</summary>
    public static BrokerUser Warehouse(string source, ValueList<WireMessage> messages) => Routed(source, Party.Warehouse, RoutingKeyIs.Source, messages);

    /// <summary>A payment adapter sees what is routed to its own gateway only.</summary>
    public static BrokerUser Gateway(string gateway, ValueList<WireMessage> messages) => Routed(gateway, Party.Gateway, RoutingKeyIs.Gateway, messages);

    /// <summary>
    /// It declares what it uses. The default exchange carries its dead letters, and its answers to queries; one that asks
    /// hears answers at a queue that the broker names.
    /// </summary>
    private static BrokerUser Service(string name, ValueList<WireMessage> messages)
    {
        var (written, read) = (Party.SpokenBy(name).SelectMany(party => WrittenBy(party, messages)).Distinct().ToList(), ReadBy(name, messages));
        string[] own = messages.Any(message => message.Kind is Kind.Query && message.From.Intersect(Party.SpokenBy(name)).Any()) ? [Own(name), ServerNamed] : [Own(name)];
        // The console shows what goes through every exchange.
        var heard = name == Party.CustomerService ? Named(messages).Select(Regex.Escape) : read;
        return new(name, [], Only([.. own, .. written.Union(read)]), Only([.. own, DefaultExchange, .. written]), Only([.. own, .. heard]), []);
    }

    /// <summary>A client that is named like the routing key of what is said to it.</summary>
    private static BrokerUser Routed(string name, string party, RoutingKeyIs key, ValueList<WireMessage> messages) =>
        Client(name, party, messages,
            Named(messages.Where(message => message.To.Contains(party) && message.Key == key))
                .Select(exchange => new TopicRight(exchange, Nothing, Only([Regex.Escape(name)])))
                .ToValueList());

    /// <summary>It declares queues of its own; that an exchange is there it may see without any right.</summary>
    private static BrokerUser Client(string name, string party, ValueList<WireMessage> messages, ValueList<TopicRight> topics) => new(
        name,
        [],
        Only([Own(name), ServerNamed]),
        Only([Own(name), ServerNamed, .. WrittenBy(party, messages)]),
        Only([Own(name), ServerNamed, .. ReadBy(party, messages)]),
        topics);

    private static string Own(string name) => $@"{Regex.Escape(name)}\..+";

    private static IEnumerable<string> WrittenBy(string party, ValueList<WireMessage> messages) =>
        Named(messages.Where(message => message.From.Contains(party))).Select(Regex.Escape);

    private static IEnumerable<string> ReadBy(string party, ValueList<WireMessage> messages) =>
        Named(messages.Where(message => message.To.Contains(party))).Select(Regex.Escape);

    private static IEnumerable<string> Named(IEnumerable<WireMessage> messages) => messages.SelectMany(Topology.NamesOf);

    internal static string Only(IEnumerable<string> patterns) => $"^({string.Join('|', patterns)})$";
}
