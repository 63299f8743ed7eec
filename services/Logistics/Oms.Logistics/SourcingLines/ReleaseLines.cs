using Oms.Contracts;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Deciding;
using Oms.Logistics.StockKeeping;

namespace Oms.Logistics.SourcingLines;

/// <summary>Finds sources for lines that nothing holds any longer. Lines settled before are left alone, so a repeat changes nothing.</summary>
internal sealed class ReleaseLines(Sourcer sourcer)
{
    public IEnumerable<Need> Needs(Released message, Seen seen)
    {
        var known = Known(message, seen);
        var stream = Need.Of<Sourcing>(Sourcing.StreamOf(message.Order.Store, message.Order.Id));
        return ToSettle(message, known) is { Count: > 0 } lines ? sourcer.Needs(known, lines, seen).Prepend(stream) : [stream];
    }

    public Decision Decide(Released message, Seen seen, Occasion occasion)
    {
        if (Faults(message).ToValueList() is { Count: > 0 } reasons)
            return Decision.Refuse(reasons);
        var known = Known(message, seen);
        var lines = ToSettle(message, known);
        if (lines.Count == 0)
            return Decision.Nothing;
        var room = new Stockroom(seen);
        return new Decision.Changed([.. sourcer.Settle(known, lines, declinedBy: null, known.Order, seen, room), .. room.Changes]);
    }

    /// <summary>What is known so far, with the order as it is now.</summary>
    private static Sourcing Known(Released message, Seen seen) =>
        (seen.Find<Sourcing>(Sourcing.StreamOf(message.Order.Store, message.Order.Id)) ?? new()) with { Order = CopyingAnOrder.Of(message.Order) };

    /// <summary>Goods that were named, and the services that belong to them, named or not; postage and the order's own services need no source.</summary>
    private static ValueList<int> ToSettle(Released message, Sourcing known)
    {
        var goods = known.Order.Lines.Where(line => line.IsGoods && message.LineNumbers.Contains(line.Number) && known.Line(line.Number) is null)
            .Select(line => line.Number).ToHashSet();
        var services = known.Order.Lines.Where(line => line.IsItemService && !line.IsCancelled
            && goods.Contains(line.Item.ParentOrderLineNumber!.Value) && known.Line(line.Number) is null);
        return goods.Concat(services.Select(line => line.Number)).ToValueList();
    }

    private static IEnumerable<Reason> Faults(Released message)
    {
        foreach (var reason in Faulty.Id("$.order.store", message.Order.Store).Concat(Faulty.Id("$.order.id", message.Order.Id)))
            yield return reason;
        for (var i = 0; i < message.LineNumbers.Count; i++)
        {
            var number = message.LineNumbers[i];
            if (message.Order.Lines.All(line => line.LineNumber != number))
                yield return new($"$.line_numbers[{i}]", "the number of a line of the order", Faulty.Found(number));
        }
    }
}
