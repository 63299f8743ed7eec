namespace Oms.Contracts.Broker;

/// <summary>Who may do what at the broker. The rights are regular expressions over names of exchanges and queues.</summary>
public sealed record BrokerUser(
    string Name,
    ValueList<string> Tags,
    string Configure,
    string Write,
    string Read,
    ValueList<TopicRight> Topics);

/// <summary>With which routing keys a user may publish to an exchange, and bind queues to it.</summary>
public sealed record TopicRight(string Exchange, string Write, string Read);
