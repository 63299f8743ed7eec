using Oms.Contracts.External.ValidationManagement;

namespace Oms.Sales.Orders.Approving;

/// <summary>
/// Whether a system outside lets an order go on (H-3). A stream of its own: asking again changes nothing of the order.
/// </summary>
internal sealed record Approval : Aggregate
{
    /// <summary>What is asked about, as it was asked about last.</summary>
    public WireOrder? Order { get; init; }

    /// <summary>How often it was asked for.</summary>
    public int Runs { get; init; }

    public bool? IsApproved { get; init; }

    public static string StreamOf(string store, string orderId) => StreamId.Of(store, orderId, "approval");

    public static Approval Evolve(Approval? state, ApprovalEvent fact, DateTimeOffset at) => fact switch
    {
        ApprovalEvent.Asked asked => (state ?? new()) with { Order = asked.Order ?? state?.Order, Runs = asked.Runs },
        ApprovalEvent.Answered answered => (state ?? new()) with { IsApproved = answered.IsApproved },
        _ => throw new InvalidOperationException($"{fact.GetType().Name} is no fact that an approval knows."),
    };

    public static IEnumerable<Outgoing> Announce(Approval state, ApprovalEvent fact) => fact is ApprovalEvent.Asked asked && state.Order is { } order
        ? [new(new Validate { Order = order }), new(new AskAgain { SalesChannelId = order.Store, OrderId = order.Id, Runs = asked.Runs }, asked.NextRun)]
        : [];
}

/// <summary>What happens to it.</summary>
internal abstract record ApprovalEvent : Fact
{
    private ApprovalEvent()
    {
    }

    /// <param name="Order">As it is; null when it is as it was the time before.</param>
    /// <param name="Runs">How often, this time included.</param>
    /// <param name="NextRun">When it is asked again, if nobody answers.</param>
    [FactName("approval.asked")]
    public sealed record Asked(WireOrder? Order, int Runs, DateTimeOffset NextRun) : ApprovalEvent;

    [FactName("approval.answered")]
    public sealed record Answered(bool IsApproved, string? By = null, string? Note = null) : ApprovalEvent;
}
