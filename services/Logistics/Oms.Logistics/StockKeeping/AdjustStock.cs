using Oms.Contracts;
using Oms.Contracts.Inventory.SourceStockManagement;
using Oms.Deciding;
using Source = Oms.Logistics.Sources.Source;

namespace Oms.Logistics.StockKeeping;

/// <summary>
/// Goods came in or went out. What is not after the last count of a SKU is in that count already. Nothing in the state
/// tells a repeat, so the handler takes equal bodies once.
/// </summary>
internal static class AdjustStock
{
    public static IEnumerable<Need> Needs(Adjust message, Seen seen) => StockRules.Against(message.Adjustment).Any() ? [] :
    [
        Need.Of<StockTaking>(StockTaking.StreamOf(message.Adjustment.SourceId)),
        Need.ToRead<Source>(message.Adjustment.SourceId),
        .. message.Adjustment.Adjustments!.Select(line => Need.Of<Stock>(Stock.StreamOf(message.Adjustment.SourceId, line.Sku))),
    ];

    public static Decision Decide(Adjust message, Seen seen, Occasion occasion)
    {
        var adjustment = message.Adjustment;
        if (StockRules.Against(adjustment).ToValueList() is { Count: > 0 } reasons)
            return Decision.Refuse(reasons);
        var room = new Stockroom(seen);
        var news = adjustment.Adjustments!
            .Where(line => line.Quantity != 0 && room.Adjust(
                new(adjustment.SourceId, line.Sku),
                new(line.Quantity!.Value, adjustment.CreatedOn < occasion.At ? adjustment.CreatedOn : occasion.At)))
            .ToValueList();
        return news.Count == 0
            ? Decision.Nothing
            : new Decision.Changed([
                .. Decision.Changes<StockTaking>(
                    StockTaking.StreamOf(adjustment.SourceId), new StockTakingEvent.Adjusted(adjustment with { Adjustments = news })),
                .. room.Changes,
            ]);
    }
}
