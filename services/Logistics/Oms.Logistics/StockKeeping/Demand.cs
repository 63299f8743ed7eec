using Oms.Logistics.SourcingLines;

namespace Oms.Logistics.StockKeeping;

/// <summary>A line of an order that wants pieces of one SKU.</summary>
/// <param name="Store">The order's sales channel.</param>
/// <param name="OrderId">Unique in the store.</param>
/// <param name="LineNumber">In the order.</param>
/// <param name="Quantity">Pieces; a line is served whole.</param>
/// <param name="Since">When the customer bought: an older order goes first, however late it came to us or began to wait.</param>
internal sealed record Demand(string Store, string OrderId, int LineNumber, int Quantity, DateTimeOffset Since)
{
    public static Demand Of(ReleasedOrder order, OrderedLine line) => new(order.Store, order.OrderId, line.Number, line.Quantity, order.OriginDate);

    public bool IsOfLine(Demand other) => (Store, OrderId, LineNumber) == (other.Store, other.OrderId, other.LineNumber);

    /// <summary>Of two orders of one moment the ids decide, so that every replica says the same.</summary>
    public bool IsOlderThan(Demand other) =>
        Since != other.Since ? Since < other.Since
        : string.CompareOrdinal(Store, other.Store) is not 0 and var store ? store < 0
        : string.CompareOrdinal(OrderId, other.OrderId) is not 0 and var order ? order < 0
        : LineNumber < other.LineNumber;
}
