using Oms.Contracts;
using Oms.Logistics.StockKeeping;

namespace Oms.Logistics.SourcingLines;

/// <summary>Lines of an order that wait for stock, and what became of their waiting.</summary>
internal static class Waiting
{
    /// <summary>Where their pieces may come from.</summary>
    public static IEnumerable<Place> PlacesOf(Sourcing known) =>
        from line in Open(known)
        from source in known.Line(line.Number)!.WaitsAt
        select new Place(source, line.Sku);

    /// <summary>Those that a source has claimed pieces for since, with their services.</summary>
    public static ValueList<Placement> Served(Sourcing known, Stockroom room)
    {
        var sources = Open(known)
            .Select(line => (line.Number, Source: known.Line(line.Number)!.WaitsAt.FirstOrDefault(source => IsClaimed(known, line, source, room))))
            .Where(pair => pair.Source is not null)
            .ToDictionary(pair => pair.Number, pair => new Fate(pair.Source, []));
        return known.Order.Lines.Where(line => known.Line(line.Number) is { IsWaiting: true, SourceId: null })
            .Select(line => (Line: line, Leader: known.Order.LeaderOf(line)))
            .Where(pair => sources.ContainsKey(pair.Leader.Number))
            .Select(pair => new Placement(pair.Line, pair.Leader, sources[pair.Leader.Number]))
            .ToValueList();
    }

    /// <summary>A line needs the others no longer, even if two of them have claimed pieces for it at once.</summary>
    public static void Leave(Sourcing known, ValueList<Placement> served, Stockroom room)
    {
        foreach (var place in served.Where(place => place.Line.IsGoods))
        {
            foreach (var source in known.Line(place.Line.Number)!.WaitsAt.Where(source => source != place.Fate.Source))
                room.Leave(new(source, place.Line.Sku), Demand.Of(known.Order, place.Line));
        }
    }

    private static IEnumerable<OrderedLine> Open(Sourcing known) =>
        known.Order.Lines.Where(line => line.IsGoods && known.Line(line.Number) is { IsWaiting: true, SourceId: null });

    private static bool IsClaimed(Sourcing known, OrderedLine line, string source, Stockroom room) =>
        room.At(new(source, line.Sku))?.IsClaimedBy(Demand.Of(known.Order, line)) == true;
}
