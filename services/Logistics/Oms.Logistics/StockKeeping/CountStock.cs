using Oms.Contracts;
using Oms.Contracts.Inventory.SourceStockManagement;
using Oms.Deciding;
using Source = Oms.Logistics.Sources.Source;

namespace Oms.Logistics.StockKeeping;

/// <summary>A source has counted: all of itself, or some SKUs. What is known of a later time stays.</summary>
internal static class CountStock
{
    public static IEnumerable<Need> Needs(Update message, Seen seen) => StockRules.Against(message.Snapshot).Any() ? [] :
    [
        Need.Of<StockTaking>(StockTaking.StreamOf(message.Snapshot.SourceId)),
        Need.ToRead<Source>(message.Snapshot.SourceId),
        .. message.Snapshot.Stock!.Select(line => Need.Of<Stock>(Stock.StreamOf(message.Snapshot.SourceId, line.Sku))),
    ];

    public static Decision Decide(Update message, Seen seen, Occasion occasion)
    {
        var snapshot = message.Snapshot;
        if (StockRules.Against(snapshot).ToValueList() is { Count: > 0 } reasons)
            return Decision.Refuse(reasons);
        // Nobody counts what is to come.
        var at = snapshot.CreatedOn < occasion.At ? snapshot.CreatedOn : occasion.At;
        var (stream, room) = (StockTaking.StreamOf(snapshot.SourceId), new Stockroom(seen));
        var news = snapshot.Stock!
            .Where(line => room.Count(new(snapshot.SourceId, line.Sku), new(line.Quantity ?? 0, line.Unlimited ?? false, at)))
            .ToValueList();
        return news.Count == 0 && !StockTaking.IsNews(seen.Find<StockTaking>(stream), snapshot, at)
            ? Decision.Nothing
            : new Decision.Changed(
                [.. Decision.Changes<StockTaking>(stream, new StockTakingEvent.Counted(snapshot with { Stock = news }, at)), .. room.Changes]);
    }
}
