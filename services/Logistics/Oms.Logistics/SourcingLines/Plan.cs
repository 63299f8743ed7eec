using Oms.Contracts;
using Oms.Logistics.StockKeeping;

namespace Oms.Logistics.SourcingLines;

/// <summary>Lines that travel together: from one source to one address with one shipping line, so one request (S-6).</summary>
internal sealed record Consignment(string SourceId, string AddressReference, int? ShippingLine, ValueList<OrderedLine> Lines);

/// <summary>A line and what becomes of it.</summary>
/// <param name="Line">Goods, or a service.</param>
/// <param name="Leader">The line whose fate it shares: a service's goods, else itself.</param>
/// <param name="Fate">Of both.</param>
internal sealed record Placement(OrderedLine Line, OrderedLine Leader, Fate Fate);

/// <summary>Who ships what, before requests have names.</summary>
/// <param name="Consignments">In the order of their first lines.</param>
/// <param name="Waiting">Lines that wait for stock, and those that a source keeps ready until the others are (S-2).</param>
/// <param name="Sourceless">Lines that no source is left for.</param>
internal sealed record Plan(ValueList<Consignment> Consignments, ValueList<Placement> Waiting, ValueList<OrderedLine> Sourceless)
{
    /// <param name="known">The order and what its lines went through.</param>
    /// <param name="placed">What becomes of lines now.</param>
    /// <param name="maxDeliveries">See <see cref="Supply.MaxDeliveries"/>.</param>
    public static Plan Of(Sourcing known, ValueList<Placement> placed, int? maxDeliveries)
    {
        var earlier = known.Lines.Where(line => line.IsWaiting && placed.All(place => place.Line.Number != line.LineNumber)).ToList();
        var isSomeMissing = placed.Any(place => place.Fate.WaitsAt.Count > 0) || earlier.Exists(line => line.SourceId is null);
        // The last delivery takes all that is left.
        var holds = isSomeMissing && known.Deliveries + 1 >= maxDeliveries;
        var ready = placed.Where(place => place.Fate.Source is not null).ToList();
        var kept = earlier.Where(line => line.SourceId is not null).Select(line => Kept(known, line));
        return new(
            holds ? [] : Together(known.Order, [.. ready, .. kept]),
            placed.Where(place => place.Fate.WaitsAt.Count > 0).Concat(holds ? ready : []).ToValueList(),
            placed.Where(place => place.Fate is { Source: null, WaitsAt.Count: 0 }).Select(place => place.Line).ToValueList());
    }

    /// <summary>Finds a place for each line, one after the other: what one takes another has no longer.</summary>
    /// <param name="known">The order and what its lines went through.</param>
    /// <param name="numbers">The lines to find one for.</param>
    /// <param name="supply">Who can ship.</param>
    /// <param name="room">What they have.</param>
    public static ValueList<Placement> Place(Sourcing known, ValueList<int> numbers, Supply supply, Stockroom room)
    {
        var lines = known.Order.Lines.Where(line => numbers.Contains(line.Number)).ToList();
        var fates = lines.Where(line => line.IsGoods)
            .ToDictionary(line => line.Number, line => supply.Choose(known.Order, line, known.Line(line.Number), room));
        // A service whose line stays elsewhere cannot be done anywhere else.
        return lines.Select(line => (Line: line, Leader: known.Order.LeaderOf(line)))
            .Select(pair => new Placement(pair.Line, pair.Leader, fates.GetValueOrDefault(pair.Leader.Number) ?? new(null, [])))
            .ToValueList();
    }

    private static Placement Kept(Sourcing known, SettledLine settled)
    {
        var line = known.Order.Line(settled.LineNumber)!;
        return new(line, known.Order.LeaderOf(line), new(settled.SourceId, []));
    }

    private static ValueList<Consignment> Together(ReleasedOrder order, ValueList<Placement> ready) => order.Lines
        .SelectMany(line => ready.Where(place => place.Line.Number == line.Number))
        .GroupBy(place => (place.Fate.Source, place.Leader.AddressReference, place.Leader.ShippingLine), place => place.Line)
        .Select(group => new Consignment(group.Key.Source!, group.Key.AddressReference, group.Key.ShippingLine, group.ToValueList()))
        .ToValueList();
}
