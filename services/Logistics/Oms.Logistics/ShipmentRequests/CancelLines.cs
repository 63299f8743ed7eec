using Oms.Contracts;
using Oms.Contracts.Logistics.WarehouseManagement;
using Oms.Deciding;
using Oms.Logistics.SourcingLines;
using Oms.Logistics.StockKeeping;
using Message = Oms.Contracts.Logistics.FulfillmentManagement.CancelLines;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>
/// A warehouse cancels lines for good: no other source is looked for (C-1). Those that it cancelled or declined before
/// change nothing, since a declined line may be in another request; one that it shipped is a contradiction.
/// </summary>
internal static class CancelLines
{
    public static IEnumerable<Need> Needs(Message message, Seen seen)
    {
        var stream = Need.Of<ShipmentRequest>(message.RequestId);
        return seen.Find<ShipmentRequest>(stream.Stream) is not { } request ? [stream] :
        [
            stream,
            Need.ToRead<Sourcing>(request.SourcingStream),
            .. Stockroom.Needs(In(message, request).Open(request).Select(line => request.PlaceOf(line.Number)), seen),
        ];
    }

    public static Decision Decide(Message message, Seen seen, Occasion occasion)
    {
        if (seen.Find<ShipmentRequest>(message.RequestId) is not { } request)
            return Decision.Refuse(WarehouseLines.UnknownRequest("$.request_id", message.RequestId));
        var said = In(message, request);
        if (said.Against(request, Ending.Cancellation) is { Count: > 0 } reasons)
            return Decision.Refuse(reasons);
        var lines = said.Open(request);
        if (lines.Count == 0)
            return Decision.Nothing;
        var room = new Stockroom(seen);
        GivingBack.To(room, request, lines, seen, occasion.At);
        return new Decision.Changed(
        [
            Cancelled(request, lines.Select(line => new LineCancellation(line.Number, line.Reason)).ToValueList()),
            .. room.Changes,
        ]);
    }

    /// <summary>The lines take their services along.</summary>
    public static Change Cancelled(ShipmentRequest request, ValueList<LineCancellation> lines)
    {
        var services = request.OpenServicesOf(lines.Select(line => line.LineNumber).ToList())
            .Select(service => new LineCancellation(service, LineStatus.AssociatedItemCancelled));
        return Decision.Changes<ShipmentRequest>(request.Id, new ShipmentRequestEvent.LinesCancelled([.. lines, .. services])).Single();
    }

    private static GivenUpLines In(Message message, ShipmentRequest request) => GivenUpLines.In(
        new LinesDeclined
        {
            RequestId = message.RequestId,
            Items = message.Items,
            AggregatedItems = message.AggregatedItems,
            ItemsCollection = message.ItemsCollection,
        },
        request,
        Ending.Cancellation);
}
