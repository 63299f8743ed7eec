using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Operations;

/// <summary>
/// How many messages lie in a service's error queues, at most every fifteen seconds when it changed, and once a minute. From the
/// service whose queues they are, to anyone; ours. Also what the broker put there itself, which nobody announces one by one.
/// </summary>
[WireName("oms.system.error_queues.counted")]
[Message(Kind.Event, From = [Party.Sales, Party.Postsales, Party.Logistics, Party.CustomerService], To = [Party.CustomerService, Party.Anyone], Key = RoutingKeyIs.None)]
public sealed record ErrorQueuesCounted : Message
{
    public string Service { get; init; } = "";
    public DateTimeOffset At { get; init; }
    /// <summary>Those that are not empty.</summary>
    public ValueList<ErrorQueueCount> Queues { get; init; } = [];
}

/// <summary>How many lie in an error queue.</summary>
public sealed record ErrorQueueCount : Extensible
{
    /// <summary>The queue they failed in, without <c>_error</c>.</summary>
    public string Queue { get; init; } = "";
    [Range(0, long.MaxValue)]
    public long Messages { get; init; }
}
