using Oms.Contracts.Inventory.SourceStockManagement;
using Oms.Deciding;

namespace Oms.Logistics.StockKeeping;

/// <summary>What a source has told is told on, as far as it was news.</summary>
internal static class StockTakingBehaviour
{
    public static Behaviour Make() => new Behaviour<StockTaking, StockTakingEvent>("stock_taking", StockTaking.Evolve, Announce);

    private static IEnumerable<Outgoing> Announce(StockTaking state, StockTakingEvent fact) => fact switch
    {
        StockTakingEvent.Counted counted => [new(new Updated { Snapshot = counted.Snapshot })],
        StockTakingEvent.Adjusted adjusted => [new(new Adjusted { Adjustment = adjusted.Adjustment })],
        _ => [],
    };
}
