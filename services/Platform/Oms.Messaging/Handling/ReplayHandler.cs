using Oms.Contracts;
using Oms.Contracts.History;
using Oms.Deciding;

namespace Oms.Messaging.Handling;

/// <summary>
/// Sends stored facts again, for every service. Its questions are checked here like any message; the facts are no document,
/// so the unit reads them (<see cref="Store.FactPage"/>): a page, and a message to ourselves for the rest.
/// </summary>
internal sealed class ReplayHandler() : Handler(typeof(Replay))
{
    public override IEnumerable<Need> Needs(object message, Seen seen) => [];

    public override Decision Decide(object message, Seen seen, Occasion occasion) =>
        Against((Replay)message).ToValueList() is { Count: > 0 } reasons ? Decision.Refuse(reasons) : Decision.Nothing;

    /// <summary>Whether this service is asked.</summary>
    public static bool Concerns(Replay asked, string service) => string.IsNullOrEmpty(asked.Service) || asked.Service == service;

    private static IEnumerable<Reason> Against(Replay asked)
    {
        if (!string.IsNullOrEmpty(asked.Service) && !Party.Deciders.Contains(asked.Service))
            yield return new("$.service", string.Join(" or ", Party.Deciders), asked.Service);
        // The history is kept by stream: without one, everything would have to be read to find a version.
        if (asked.FromVersion is not null && string.IsNullOrEmpty(asked.Stream))
            yield return new("$.stream", "the stream that from_version counts in", "nothing");
        if (asked.Limit is < 1)
            yield return new("$.limit", "at least 1", $"{asked.Limit}");
        if (asked.Sent is < 0)
            yield return new("$.sent", "at least 0", $"{asked.Sent}");
    }
}
