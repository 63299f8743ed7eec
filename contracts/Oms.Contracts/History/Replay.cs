namespace Oms.Contracts.History;

/// <summary>
/// Asks every service to send stored facts again, in their order, to <c>reply_to</c>: bodies as of <see cref="FactRecorded"/>,
/// each with the question's <c>correlation_id</c>, then a <see cref="ReplayEnd"/> from each service. From whoever missed
/// something; ours. A fact may come twice, stream and version tell. Facts stored meanwhile are announced as always.
/// </summary>
[WireName("oms.history.fact_management.replay")]
[Message(Kind.Query, From = [Party.Agent, Party.Operator, Party.CustomerService], To = [Party.Sales, Party.Postsales, Party.Logistics], Key = RoutingKeyIs.None, Answer = typeof(ReplayEnd))]
public sealed record Replay : Message
{
    /// <summary>Only this service answers; all of them when absent.</summary>
    public string? Service { get; init; }
    /// <summary>Only facts of this kind of document: streams of two kinds may have one name.</summary>
    public string? Document { get; init; }
    /// <summary>Only facts of this stream; of all when absent.</summary>
    public string? Stream { get; init; }
    /// <summary>Only facts with this version or a later one; of one stream.</summary>
    public int? FromVersion { get; init; }
    /// <summary>At most so many facts a service. The end then says where to go on from; without it, it goes on by itself.</summary>
    public int? Limit { get; init; }
    /// <summary>Only facts behind this one, in the order of document, stream and version.</summary>
    public FactPosition? After { get; init; }
    /// <summary>How many were sent on this question before: a service counts here when it goes on.</summary>
    public int? Sent { get; init; }
}

/// <summary>Where a fact stands in a service's history.</summary>
public sealed record FactPosition : Extensible
{
    public string Document { get; init; } = "";
    public string Stream { get; init; } = "";
    public int Version { get; init; }
}

/// <summary>The answer to a <see cref="Replay"/> behind the facts, one from each service.</summary>
public sealed record ReplayEnd : Extensible
{
    public Replayed Replayed { get; init; } = new();
}

/// <summary>What a service sent again.</summary>
public sealed record Replayed : Extensible
{
    public string Service { get; init; } = "";
    /// <summary>How many facts were sent, repeats apart.</summary>
    public int Facts { get; init; }
    /// <summary>False: the limit was reached. The next question's <c>after</c> is <see cref="Last"/>.</summary>
    public bool Complete { get; init; }
    /// <summary>The last fact sent; absent when there was none.</summary>
    public FactPosition? Last { get; init; }
}
