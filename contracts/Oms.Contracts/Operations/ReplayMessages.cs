using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Operations;

/// <summary>
/// Asks a service to send messages from one of its error queues again, to the queue they failed in; ours. Others stay there in
/// their order. Each is told by <see cref="Replayed"/>.
/// </summary>
[WireName("oms.system.message_management.replay")]
[Message(Kind.Command, From = [Party.CustomerService, Party.Operator], To = [Party.Sales, Party.Postsales, Party.Logistics, Party.CustomerService], Key = RoutingKeyIs.None)]
public sealed record ReplayMessages : Message
{
    /// <summary>Whose queue it is; the others leave it alone.</summary>
    public string Service { get; init; } = "";
    /// <summary>The queue they failed in, without <c>_error</c>.</summary>
    public string Queue { get; init; } = "";
    /// <summary>Those of these ids; empty with <see cref="All"/> only.</summary>
    public ValueList<string> Ids { get; init; } = [];
    /// <summary>All that lie there when the service begins, also what nobody announced.</summary>
    public bool? All { get; init; }
}

/// <summary>A message was sent again out of an error queue, or was not found there. From the service whose queue it is, to anyone; ours.</summary>
[WireName("oms.system.message.replayed")]
[Message(Kind.Event, From = [Party.Sales, Party.Postsales, Party.Logistics, Party.CustomerService], To = [Party.CustomerService, Party.Anyone], Key = RoutingKeyIs.None)]
public sealed record Replayed : Message
{
    /// <summary>As <see cref="PutAside"/> named it.</summary>
    public string Id { get; init; } = "";
    public string Service { get; init; } = "";
    /// <summary>The queue it went to.</summary>
    public string Queue { get; init; } = "";
    /// <summary>The message's name.</summary>
    public string Topic { get; init; } = "";
    /// <summary>The <c>message_id</c> under which it was sent: its own; that of <see cref="Id"/> where it had none and may take effect once only.</summary>
    public string? MessageId { get; init; }
    public DateTimeOffset At { get; init; }
    /// <summary>The <c>message_id</c> of the command.</summary>
    public string Cause { get; init; } = "";
    /// <summary><c>not_found</c>: it was asked for and did not lie there.</summary>
    [AllowedValues("sent", "not_found")]
    public string Outcome { get; init; } = "";
}
