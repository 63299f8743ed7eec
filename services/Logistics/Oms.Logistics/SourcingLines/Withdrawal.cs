using Oms.Contracts;
using Oms.Deciding;
using Oms.Logistics.ShipmentRequests;
using Oms.Logistics.StockKeeping;

namespace Oms.Logistics.SourcingLines;

/// <summary>What it comes to when lines are asked back.</summary>
/// <param name="known">The order and what its lines went through.</param>
/// <param name="asked">The lines.</param>
/// <param name="seen">With the requests they are in; while these are not loaded, all in them is held.</param>
internal sealed class Withdrawal(Sourcing known, ValueList<int> asked, Seen seen)
{
    /// <summary>Those that go along with their lines.</summary>
    public ValueList<int> Services => Numbers(Lines.Where(line => !asked.Contains(line.Number)));

    /// <summary>Of those that were asked for: what a warehouse has shipped, or is to ship and to be asked itself, a service of theirs included.</summary>
    public ValueList<int> Held => asked.Distinct().Where(number => Lines.Any(line => Belongs(line, number) && IsHeld(line))).ToValueList();

    /// <summary>The requests to look at, and to take lines out of.</summary>
    public IEnumerable<string> Requests => Lines.Select(line => known.Line(line.Number)?.RequestId).OfType<string>().Distinct();

    /// <summary>The stock that the lines want something of.</summary>
    public IEnumerable<Place> Places => Lines.SelectMany(PlacesOf);

    /// <summary>Whether a line waits that others may be kept ready for.</summary>
    public bool IsAwaited => Lines.Any(line => known.Line(line.Number)?.IsWaiting == true);

    /// <summary>Lines that their requests lose: whoever collects them has not been served yet (C-3, C-7).</summary>
    public IEnumerable<Change> Cancellations =>
        from id in Requests
        let request = seen.Find<ShipmentRequest>(id)!
        let open = Lines.Where(line => known.Line(line.Number)?.RequestId == id && asked.Contains(line.Number) && LineStatus.IsOpen(request.Line(line.Number)!))
            .Select(line => new LineCancellation(line.Number, LineStatus.CustomerRequest)).ToValueList()
        where open.Count > 0
        select CancelLines.Cancelled(request, open);

    /// <summary>The lines want nothing of any stock: whoever waits behind them may be next.</summary>
    public void Leave(Stockroom room)
    {
        foreach (var line in Lines)
        {
            foreach (var place in PlacesOf(line))
                room.Leave(place, Demand.Of(known.Order, line));
        }
    }

    /// <summary>Those that were asked for, and the services that belong to them.</summary>
    private IEnumerable<OrderedLine> Lines => known.Order.Lines.Where(line => asked.Any(number => Belongs(line, number)));

    private static bool Belongs(OrderedLine line, int number) => line.Number == number || (line.IsItemService && line.Item.ParentOrderLineNumber == number);

    private static ValueList<int> Numbers(IEnumerable<OrderedLine> lines) => lines.Select(line => line.Number).ToValueList();

    private bool IsHeld(OrderedLine line) => known.Line(line.Number)?.RequestId is { } id && !MayLeave(line, seen.Find<ShipmentRequest>(id));

    private bool MayLeave(OrderedLine line, ShipmentRequest? request) => request?.Line(line.Number) switch
    {
        null or { Status: LineStatus.Shipped } => false,
        var item when LineStatus.IsOpen(item) => known.Order.LeaderOf(line).PickupLocation is not null && request.Content.Status == RequestStatus.New,
        _ => true,
    };

    private IEnumerable<Place> PlacesOf(OrderedLine line) => known.Line(line.Number) is { } settled && line.IsGoods
        ? settled.WaitsAt.Concat(settled.SourceId is { } source ? [source] : []).Distinct().Select(source => new Place(source, line.Sku))
        : [];
}
