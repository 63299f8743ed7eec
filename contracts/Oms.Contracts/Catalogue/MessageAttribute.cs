namespace Oms.Contracts;

/// <summary>Says that a record is a message on the wire, and who speaks it to whom.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MessageAttribute(Kind kind) : Attribute
{
    public Kind Kind { get; } = kind;

    /// <summary>Who publishes it: <see cref="Party"/>.</summary>
    public string[] From { get; init; } = [];

    /// <summary>Who consumes it: <see cref="Party"/>. One of our services here has a queue for it.</summary>
    public string[] To { get; init; } = [];

    public RoutingKeyIs Key { get; init; } = RoutingKeyIs.Channel;

    /// <summary>Of a query: what is answered when nothing is refused, a record or a <see cref="ValueList{T}"/> of them.</summary>
    public Type? Answer { get; init; }

    /// <summary>Of a query: what is not there is answered with null.</summary>
    public bool AnswersNull { get; init; }

    /// <summary>Other spellings of the name, each an exchange of its own bound to the same queues.</summary>
    public string[] Aliases { get; init; } = [];
}

/// <summary>The name on the wire where namespace and type do not give it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WireNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>A command asks for something, an event tells something, a query waits for an answer at its <c>reply_to</c>.</summary>
public enum Kind { Command, Event, Query }

/// <summary>What the routing key of a message of ours names. On what comes in the key is free.</summary>
public enum RoutingKeyIs { Channel, Source, Gateway, None }
