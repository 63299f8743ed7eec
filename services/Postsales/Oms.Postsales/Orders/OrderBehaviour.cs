using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Postsales.Orders;

/// <summary>What an order's facts make known here: to Sales, the orders to place, the lines that came back, and what exchanges wait for.</summary>
internal static class OrderBehaviour
{
    public static Behaviour Make() => new Behaviour<Order, OrderEvent>("order", OrderFold.Evolve, Announce)
    {
        Invariants = [LedgerInvariant.NothingTwice],
    };

    private static IEnumerable<Outgoing> Announce(Order state, OrderEvent fact) => fact switch
    {
        OrderEvent.LinesReplaced now => Create(now.Child),
        OrderEvent.ChildRenumbered now => Create(state.Child(now.NewOrderId)),
        // Whatever happened while it was on its way, or had another number.
        OrderEvent.ChildPlaced now => Noted(state, state.Child(now.OrderId)).Where(note => ((NoteParentReturn)note.Message).Status != ParentReturn.None),
        OrderEvent.ChildEnded now => Noted(state, state.Child(now.OrderId)),
        OrderEvent.ReturnOpened now => Noted(state, now.Rma),
        OrderEvent.ReturnCancelled now => Noted(state, now.Rma),
        OrderEvent.ReturnApproved now => [.. Returned(state, now.Rma), .. Noted(state, now.Rma)],
        _ => [],
    };

    private static IEnumerable<Outgoing> Create(Child? child) => child?.Content is { } order ? [new(new Create { Order = order })] : [];

    private static IEnumerable<Outgoing> Returned(Order state, string rma)
    {
        var lines = state.Return(rma) is { } known ? known.Asked.Concat(known.Joined.Select(line => line.LineNumber)).Order().ToValueList() : [];
        return lines.Count == 0 ? [] : [new(new ReturnLines { SalesChannelId = state.Store, OrderId = state.Wire.Id, Rma = rma, LineNumbers = lines })];
    }

    /// <summary>Each exchange of a line in the return hears how far all of its lines have come back (E-6, E-8).</summary>
    private static IEnumerable<Outgoing> Noted(Order state, string rma)
    {
        var asked = state.Return(rma)?.Asked ?? [];
        return state.Children.Where(child => child.Lines.Any(line => asked.Contains(line.LineNumber))).SelectMany(child => Noted(state, child));
    }

    /// <summary>Only what was placed has a number that is sure to be its own.</summary>
    private static IEnumerable<Outgoing> Noted(Order state, Child? child) => child is not { IsExchange: true, Content: null, Lines.Count: > 0 } ? [] :
    [
        new(new NoteParentReturn { SalesChannelId = state.Store, OrderId = child.OrderId, Status = StatusOf(state, child) }),
    ];

    private static string StatusOf(Order state, Child child)
    {
        var returns = child.Lines.Select(line => state.ReturnOf(line.LineNumber)?.Status).ToList();
        return returns.TrueForAll(status => status == ReturnStatus.Approved) ? ParentReturn.Approved
            : returns.Exists(status => status is not null) ? ParentReturn.Requested
            : ParentReturn.None;
    }
}
