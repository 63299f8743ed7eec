using Oms.Contracts;
using Oms.Contracts.Broker;
using Oms.Contracts.Operations;
using Oms.Deciding;

namespace Oms.Messaging.Handling;

/// <summary>Checks what is asked to be sent again out of an error queue, for every service; <see cref="Broker.Resending"/> does it.</summary>
internal sealed class ResendHandler(Service service) : Handler(typeof(ReplayMessages))
{
    /// <summary>What one command may name.</summary>
    private const int IdsAtOnce = 1000;

    /// <summary>Also its own: a command that failed for itself lies in an error queue, too.</summary>
    private readonly HashSet<string> _queues =
        [.. WireCatalogue.All.Where(message => message.To.Contains(service.Name) || service.Handlers.Any(handler => handler.Message == message.Type)).Select(message => QueueName.Of(service.Name, message))];

    public override IEnumerable<Need> Needs(object message, Seen seen) => [];

    public override Decision Decide(object message, Seen seen, Occasion occasion) =>
        Against((ReplayMessages)message).ToValueList() is { Count: > 0 } reasons ? Decision.Refuse(reasons) : Decision.Nothing;

    /// <summary>Whether it is this service's to do, and nothing speaks against it.</summary>
    public bool Concerns(ReplayMessages asked) => asked.Service == service.Name && !Against(asked).Any();

    private IEnumerable<Reason> Against(ReplayMessages asked)
    {
        if (!Party.Services.Contains(asked.Service))
            yield return new("$.service", string.Join(" or ", Party.Services), asked.Service);
        if (asked.Service != service.Name)
            yield break;
        if (!_queues.Contains(asked.Queue))
            yield return new("$.queue", "a queue of this service", asked.Queue);
        if (asked.Ids.Count > IdsAtOnce)
            yield return new("$.ids", $"at most {IdsAtOnce}", $"{asked.Ids.Count}");
        if (asked.All is true == asked.Ids.Count > 0)
            yield return new("$.ids", "ids, or none and all", asked.All is true ? "both" : "neither");
    }
}
