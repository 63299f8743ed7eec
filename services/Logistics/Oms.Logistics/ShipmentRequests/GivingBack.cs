using Oms.Deciding;
using Oms.Logistics.SourcingLines;
using Oms.Logistics.StockKeeping;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>What a warehouse does not ship is there for others, unless it says that it is not there at all.</summary>
internal static class GivingBack
{
    /// <param name="room">The stock as it stands.</param>
    /// <param name="request">Whose lines they are.</param>
    /// <param name="lines">Number and reason of lines that end unshipped; services have no stock.</param>
    /// <param name="seen">With the order's sourcing.</param>
    /// <param name="at">The time of the unit of work.</param>
    public static void To(Stockroom room, ShipmentRequest request, IEnumerable<(int Number, string Reason)> lines, Seen seen, DateTimeOffset at)
    {
        var order = seen.Find<Sourcing>(request.SourcingStream)?.Order
            ?? throw new InvalidOperationException($"The request {request.Id} was opened without a sourcing.");
        foreach (var (line, reason) in lines.Select(line => (order.Line(line.Number)!, line.Reason)).Where(line => line.Item1.IsGoods))
        {
            if (reason == LineStatus.NotInStock)
                room.Miss(request.PlaceOf(line.Number), Demand.Of(order, line), at);
            else
                room.Leave(request.PlaceOf(line.Number), Demand.Of(order, line));
        }
    }
}
