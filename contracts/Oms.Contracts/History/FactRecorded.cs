using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.History;

/// <summary>A fact was stored. From the service that decided it to anyone, gap-free for each stream; ours.</summary>
[WireName("oms.history.fact.recorded")]
[Message(Kind.Event, From = [Party.Sales, Party.Postsales, Party.Logistics], To = [Party.CustomerService, Party.Anyone], Key = RoutingKeyIs.None)]
public sealed record FactRecorded : Message
{
    public required Fact Fact { get; init; }
}

/// <summary>What happened to one thing, once.</summary>
public sealed record Fact : Extensible
{
    /// <summary>Who decided it.</summary>
    public string Service { get; init; } = "";
    /// <summary>The kind of thing it happened to: streams of two kinds may have one name.</summary>
    public string Document { get; init; } = "";
    /// <summary>What it happened to: <c>store/order</c> for an order, otherwise an id.</summary>
    public string Stream { get; init; } = "";
    /// <summary>Its number in the stream, from 1.</summary>
    [Range(1, long.MaxValue)]
    public long Version { get; init; }
    /// <summary>Its name, in the past tense.</summary>
    public string Name { get; init; } = "";
    public DateTimeOffset At { get; init; }
    /// <summary>The person or system that asked for it.</summary>
    public string? By { get; init; }
    /// <summary>The delivery that led to it.</summary>
    public string? Cause { get; init; }
    /// <summary>The fact's own members.</summary>
    public AnyJson Data { get; init; } = AnyJson.EmptyObject;
}
