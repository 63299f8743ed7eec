using Oms.Contracts;
using Oms.Contracts.Logistics;
using Oms.Deciding;

namespace Oms.Logistics.SourcingLines;

/// <summary>What can happen to the sourcing of an order. The names on disk never change.</summary>
internal abstract record SourcingEvent : Fact
{
    private SourcingEvent()
    {
    }

    /// <summary>Lines got a source, wait for stock, or no source is left for them: one fact for all lines that one message concerned.</summary>
    /// <param name="Outcomes">Line by line; lines that are not named stay as they are.</param>
    /// <param name="LastRequestNumber">The NN of the last request that was opened for the order.</param>
    /// <param name="Order">The order as it was released; null when lines known already are settled anew.</param>
    [FactName("sourcing.settled")]
    internal sealed record Settled(ValueList<LineOutcome> Outcomes, int LastRequestNumber, ReleasedOrder? Order = null) : SourcingEvent;

    /// <summary>Sales asked for lines back, and no warehouse ships them now: they are not settled again.</summary>
    /// <param name="Lines">Those that were asked for.</param>
    /// <param name="Services">Those that belong to them and were not named.</param>
    /// <param name="By">Who asked.</param>
    [FactName("sourcing.withdrawn")]
    internal sealed record Withdrawn(ValueList<int> Lines, ValueList<int> Services, string? By) : SourcingEvent;

    /// <summary>Sales asked for lines back, and nothing changed, since a warehouse has some of them.</summary>
    /// <param name="Lines">Those that were asked for.</param>
    /// <param name="Held">Those that a warehouse holds or has shipped.</param>
    /// <param name="By">Who asked.</param>
    [FactName("sourcing.withdrawal_refused")]
    internal sealed record WithdrawalRefused(ValueList<int> Lines, ValueList<int> Held, string? By) : SourcingEvent;
}

/// <summary>What became of one line.</summary>
/// <param name="LineNumber">Its number in the order.</param>
/// <param name="Outcome">One of <see cref="SourcingOutcome"/>.</param>
/// <param name="SourceId">The source that was chosen, if any; of a line that waits, the one that keeps it ready until the others are (S-2).</param>
/// <param name="RequestId">The shipment request it went into, if any.</param>
/// <param name="DeclinedBy">The source that declined it just before, if that is why it was settled anew (S-4).</param>
/// <param name="WaitsAt">Sources whose stock it waits for; null and empty for none.</param>
internal sealed record LineOutcome(
    int LineNumber, string Outcome, string? SourceId = null, string? RequestId = null, string? DeclinedBy = null, ValueList<string>? WaitsAt = null);
