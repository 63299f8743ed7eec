using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Operations;

/// <summary>
/// What a service has still to send and when, at most every ten seconds when it changed, and once a minute. From that service, to
/// anyone; ours, and not by its outbox.
/// </summary>
[WireName("oms.system.outbox.observed")]
[Message(Kind.Event, From = [Party.Sales, Party.Postsales, Party.Logistics, Party.CustomerService], To = [Party.CustomerService, Party.Anyone], Key = RoutingKeyIs.None)]
public sealed record OutboxObserved : Message
{
    public string Service { get; init; } = "";
    /// <summary>The process that looked: its machine and number. All of a service see the same outbox.</summary>
    public string Replica { get; init; } = "";
    public DateTimeOffset At { get; init; }
    /// <summary>Rows that should be sent now, counted up to 10,000.</summary>
    [Range(0, long.MaxValue)]
    public long Due { get; init; }
    /// <summary>Since when the oldest of them should be; absent when there is none.</summary>
    public DateTimeOffset? OldestDue { get; init; }
    /// <summary>Rows whose time will come, timers and what came too early, counted up to 10,000.</summary>
    [Range(0, long.MaxValue)]
    public long Waiting { get; init; }
    /// <summary>The same rows by where they go, most first.</summary>
    public ValueList<OutboxCount> Exchanges { get; init; } = [];
    /// <summary>The first hundred by when they are due.</summary>
    public ValueList<OutboxEntry> Rows { get; init; } = [];
}

/// <summary>How many rows go to one exchange.</summary>
public sealed record OutboxCount : Extensible
{
    /// <summary>Of what goes back to a queue of the service, the queue.</summary>
    public string Exchange { get; init; } = "";
    [Range(0, long.MaxValue)]
    public long Due { get; init; }
    [Range(0, long.MaxValue)]
    public long Waiting { get; init; }
}

/// <summary>A message that is to be sent.</summary>
public sealed record OutboxEntry : Extensible
{
    /// <summary>Its number in the outbox.</summary>
    public long Id { get; init; }
    /// <summary>Of what goes back to a queue of the service, the queue.</summary>
    public string Exchange { get; init; } = "";
    /// <summary>What is sent in order with it.</summary>
    public string Stream { get; init; } = "";
    public DateTimeOffset Due { get; init; }
    /// <summary>How often it came too early; absent for anything else.</summary>
    public int? Tries { get; init; }
    public string? MessageId { get; init; }
}
