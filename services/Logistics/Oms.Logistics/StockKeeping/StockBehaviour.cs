using Oms.Contracts.Logistics.StockManagement;
using Oms.Deciding;
using Message = Oms.Contracts.Logistics.SourcingManagement.Allotted;

namespace Oms.Logistics.StockKeeping;

/// <summary>
/// What a stock's facts make known: a message for each line that need not wait any longer, so that none holds up another, and
/// that the first piece is free or the last one is not.
/// </summary>
internal static class StockBehaviour
{
    public static Behaviour Make() => new Behaviour<Stock, StockEvent>("stock", FoldingStock.Evolve, Announce);

    private static IEnumerable<Outgoing> Announce(Stock state, StockEvent fact)
    {
        if (fact is StockEvent.Allotted allotted)
        {
            yield return new(new Message
            {
                SalesChannelId = allotted.Line.Store,
                OrderId = allotted.Line.OrderId,
                LineNumber = allotted.Line.LineNumber,
                SourceId = allotted.SourceId,
                Quantity = allotted.Line.Quantity,
            });
        }
        if (state.IsFreeNews)
        {
            var (source, sku) = state.Place();
            yield return new(new AvailabilityChanged { SourceId = source, Sku = sku, IsAvailable = state.IsFree });
        }
    }
}
