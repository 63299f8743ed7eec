using Oms.Contracts.Inventory;
using Oms.Deciding;

namespace Oms.Logistics.StockKeeping;

/// <summary>What a source tells of its stock. The names on disk never change.</summary>
internal abstract record StockTakingEvent : Fact
{
    private StockTakingEvent()
    {
    }

    /// <param name="Snapshot">As it was told, with those SKUs only that were news.</param>
    /// <param name="At">The time of the count: as told, or of its arrival if a clock is ahead of ours.</param>
    [FactName("stock_taking.counted")]
    internal sealed record Counted(SourceSnapshot Snapshot, DateTimeOffset At) : StockTakingEvent;

    /// <param name="Adjustment">As it was told, with those SKUs only that no later count contains.</param>
    [FactName("stock_taking.adjusted")]
    internal sealed record Adjusted(SourceAdjustment Adjustment) : StockTakingEvent;
}
