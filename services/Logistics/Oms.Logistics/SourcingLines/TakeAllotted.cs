using Oms.Contracts;
using Oms.Contracts.Logistics.SourcingManagement;
using Oms.Deciding;
using Oms.Logistics.StockKeeping;

namespace Oms.Logistics.SourcingLines;

/// <summary>
/// Pieces are kept for a line that waited: it goes into a request now. Pieces for a line that waits no longer are given
/// back, to whoever is next.
/// </summary>
internal sealed class TakeAllotted(Sourcer sourcer)
{
    public IEnumerable<Need> Needs(Allotted message, Seen seen)
    {
        var stream = Need.Of<Sourcing>(StreamOf(message));
        return seen.Find<Sourcing>(stream.Stream) is { } known && known.Order.Line(message.LineNumber) is { } line
            ? [stream, .. Stockroom.Needs([new(message.SourceId, line.Sku)], seen), .. sourcer.NeedsToResume(known, seen)]
            : [stream];
    }

    public Decision Decide(Allotted message, Seen seen, Occasion occasion)
    {
        if (seen.Find<Sourcing>(StreamOf(message)) is not { } known)
            return Decision.Refuse(new Reason("$.order_id", "an order that was released", Faulty.Found(message.OrderId)));
        if (known.Order.Line(message.LineNumber) is not { IsGoods: true } line)
            return Decision.Refuse(new Reason("$.line_number", "the number of a line that needs a source", Faulty.Found(message.LineNumber)));
        var room = new Stockroom(seen);
        if (known.Line(line.Number) is { IsWaiting: true, SourceId: null })
            return new Decision.Changed([.. sourcer.Resume(known, seen, room), .. room.Changes]);
        if (known.Line(line.Number)?.SourceId != message.SourceId)
            room.Leave(new(message.SourceId, line.Sku), Demand.Of(known.Order, line));
        return new Decision.Changed(room.Changes.ToValueList());
    }

    private static string StreamOf(Allotted message) => Sourcing.StreamOf(message.SalesChannelId, message.OrderId);
}
