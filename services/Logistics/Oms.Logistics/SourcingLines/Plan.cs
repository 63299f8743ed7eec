using Oms.Contracts;

namespace Oms.Logistics.SourcingLines;

/// <summary>Lines that travel together: from one source to one address with one shipping line, so one request (S-6).</summary>
internal sealed record Consignment(string SourceId, string AddressReference, int? ShippingLine, ValueList<OrderedLine> Lines);

/// <summary>Who ships what, before requests have names.</summary>
/// <param name="Consignments">In the order of their first lines.</param>
/// <param name="Sourceless">Lines that no source is left for.</param>
internal sealed record Plan(ValueList<Consignment> Consignments, ValueList<OrderedLine> Sourceless)
{
    /// <param name="known">The order and what its lines went through.</param>
    /// <param name="numbers">The lines to find a source for.</param>
    /// <param name="supply">Who can ship.</param>
    public static Plan Of(Sourcing known, ValueList<int> numbers, Supply supply)
    {
        var lines = known.Order.Lines.Where(line => numbers.Contains(line.Number)).ToList();
        var placed = lines.Select(line => (Line: line, Leader: LeaderOf(line, lines)))
            .Select(pair => (pair.Line, pair.Leader, Source: SourceOf(pair.Leader, known, supply)))
            .ToList();
        return new(
            placed.Where(place => place.Source is not null)
                .GroupBy(place => (place.Source, place.Leader.AddressReference, place.Leader.ShippingLine), place => place.Line)
                .Select(group => new Consignment(group.Key.Source!, group.Key.AddressReference, group.Key.ShippingLine, group.ToValueList()))
                .ToValueList(),
            placed.Where(place => place.Source is null).Select(place => place.Line).ToValueList());
    }

    /// <summary>A service goes with the line it belongs to.</summary>
    private static OrderedLine LeaderOf(OrderedLine line, List<OrderedLine> lines) =>
        line.IsItemService && lines.Find(other => other.Number == line.Item.ParentOrderLineNumber) is { } parent ? parent : line;

    /// <summary>A service whose line stays elsewhere cannot be done anywhere else.</summary>
    private static string? SourceOf(OrderedLine leader, Sourcing known, Supply supply) =>
        leader.IsGoods ? supply.Choose(leader, known.Line(leader.Number)) : null;
}
