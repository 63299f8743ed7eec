using Oms.Contracts.Logistics.StockManagement;

namespace Oms.Postsales.Supplies;

/// <summary>Keeps what ran out and what is there again.</summary>
internal static class KeepSupply
{
    public static Handler Handler() => new Handler<AvailabilityChanged>(
        (message, _) => [Need.Of<Supply>(StreamOf(message))],
        (message, seen, occasion) => Decide(message, seen.Find<Supply>(StreamOf(message)), occasion));

    private static Decision Decide(AvailabilityChanged message, Supply? known, Occasion occasion)
    {
        if (Faulty.Id("$.source_id", message.SourceId).Concat(Faulty.Id("$.sku", message.Sku)).ToValueList() is { Count: > 0 } reasons)
            return Decision.Refuse(reasons);
        return occasion.Version is { } version && version <= (known?.CopiedVersion ?? 0)
            ? Decision.Nothing
            : Decision.Of<Supply>(StreamOf(message), new SupplyEvent.Followed(message.IsAvailable, occasion.Version ?? known?.CopiedVersion ?? 0));
    }

    private static string StreamOf(AvailabilityChanged message) => Supply.StreamOf(message.SourceId, message.Sku);
}
