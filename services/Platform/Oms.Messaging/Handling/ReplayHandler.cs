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
        if (asked.Limit is < 1)
            yield return new("$.limit", "at least 1", $"{asked.Limit}");
        if (asked.Sent is < 0)
            yield return new("$.sent", "at least 0", $"{asked.Sent}");
    }
}
