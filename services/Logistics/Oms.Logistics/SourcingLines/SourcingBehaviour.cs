using Oms.Contracts;
using Oms.Contracts.Logistics;
using Oms.Deciding;
using Message = Oms.Contracts.Logistics.SourcingManagement.Settled;

namespace Oms.Logistics.SourcingLines;

/// <summary>What a settlement makes known: to Sales, the lines it concerned.</summary>
internal static class SourcingBehaviour
{
    public static Behaviour Make() => new Behaviour<Sourcing, SourcingEvent>("sourcing", Sourcing.Evolve, Announce)
    {
        Measures = [new("oms.stock.waiting", "{line}", "Lines that wait for stock.", "waiting", sourcing => ((Sourcing)sourcing).Waiting())],
    };

    private static IEnumerable<Outgoing> Announce(Sourcing state, SourcingEvent fact)
    {
        var settled = (SourcingEvent.Settled)fact;
        yield return new(new Message
        {
            Sourcing = new()
            {
                SalesChannelId = state.Order.Store,
                OrderId = state.Order.OrderId,
                Lines = settled.Outcomes.Select(outcome => Line(outcome, state)).ToValueList(),
            },
        });
    }

    private static SourcedLine Line(LineOutcome outcome, Sourcing state) => new()
    {
        LineNumber = outcome.LineNumber,
        Outcome = outcome.Outcome,
        // That one keeps a waiting line ready is nobody's business yet.
        SourceId = outcome.Outcome == SourcingOutcome.Sourced ? outcome.SourceId : null,
        ShipmentRequestId = outcome.RequestId,
        TotalSourceAllocations = state.Line(outcome.LineNumber)?.Allocations,
    };
}
