using Oms.Contracts;
using Oms.Contracts.Logistics;
using Oms.Deciding;
using Told = Oms.Contracts.Logistics.SourcingManagement;

namespace Oms.Logistics.SourcingLines;

/// <summary>What a sourcing's facts make known: to Sales, the lines they concerned.</summary>
internal static class SourcingBehaviour
{
    public static Behaviour Make() => new Behaviour<Sourcing, SourcingEvent>("sourcing", Sourcing.Evolve, Announce)
    {
        Measures = [new("oms.stock.waiting", "{line}", "Lines that wait for stock.", "waiting", sourcing => ((Sourcing)sourcing).Waiting())],
    };

    private static IEnumerable<Outgoing> Announce(Sourcing state, SourcingEvent fact) => fact switch
    {
        SourcingEvent.Settled settled => [new(Settled(state, settled))],
        SourcingEvent.Withdrawn f => [new(Answer(state, f.By) with { LineNumbers = f.Lines })],
        SourcingEvent.WithdrawalRefused f => [new(Answer(state, f.By) with { HeldLineNumbers = f.Held })],
        _ => [],
    };

    private static Told.Settled Settled(Sourcing state, SourcingEvent.Settled settled) => new()
    {
        Sourcing = new()
        {
            SalesChannelId = state.Order.Store,
            OrderId = state.Order.OrderId,
            Lines = settled.Outcomes.Select(outcome => Line(outcome, state)).ToValueList(),
        },
    };

    private static Told.Withdrawn Answer(Sourcing state, string? by) =>
        new() { SalesChannelId = state.Order.Store, OrderId = state.Order.OrderId, User = by };

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
