namespace Oms.Postsales.Orders;

/// <summary>What an order's facts add up to.</summary>
internal static class OrderFold
{
    public static Order Evolve(Order? state, OrderEvent fact, DateTimeOffset at) => (state, fact) switch
    {
        (null, OrderEvent.Learned now) => new() { Wire = now.Order, CopiedVersion = now.CopiedVersion },
        ({ }, OrderEvent.Learned now) => state with { Wire = now.Order, CopiedVersion = now.CopiedVersion },
        ({ }, OrderEvent.Followed now) => Follow(state, now),
        ({ }, OrderEvent.Booked now) => state with
        {
            Ledger = [.. state.Ledger, .. now.Moves],
            Refunds = now is { Rma: { } rma, CreditNote: { } note } ? [.. state.Refunds, new(rma, note)] : state.Refunds,
        },
        ({ }, OrderEvent.ReturnOpened now) => state with
        {
            Returns = [.. state.Returns, new(now.Rma, now.Asked, now.Released, now.Joined, now.IsWithoutRefund, ReturnStatus.Requested)],
        },
        ({ }, OrderEvent.ReturnApproved now) => On(state, now.Rma, each => each with { Status = ReturnStatus.Approved, Joined = now.Joined }),
        ({ }, OrderEvent.ReturnCancelled now) => On(state, now.Rma, each => each with { Status = ReturnStatus.Cancelled }),
        ({ }, OrderEvent.LinesReplaced now) => state with { Children = [.. state.Children, now.Child] },
        ({ }, OrderEvent.ChildRenumbered now) => OnChild(state, now.OrderId, child => child with
        {
            OrderId = now.NewOrderId,
            Content = child.Content is { } content ? content with { Id = now.NewOrderId } : null,
        }),
        ({ }, OrderEvent.ChildPlaced now) => OnChild(state, now.OrderId, child => child with { Content = null }),
        ({ }, OrderEvent.ChildEnded now) => OnChild(state, now.OrderId, child => child with
        {
            Content = null,
            Lines = child.Lines.Where(line => !now.LineNumbers.Contains(line.LineNumber)).ToValueList(),
        }),
        _ => throw new InvalidOperationException($"{fact.GetType().Name} before the order was known."),
    };

    private static Order Follow(Order state, OrderEvent.Followed now)
    {
        var news = now.Lines.ToDictionary(line => line.LineNumber);
        return state with
        {
            CopiedVersion = now.CopiedVersion,
            Wire = state.Wire with
            {
                Status = now.Status,
                StatusReason = now.StatusReason,
                StatusDate = now.StatusDate,
                Lines = state.Wire.Lines.Select(line => news.TryGetValue(line.LineNumber, out var said) ? LineStatuses.With(line, said) : line).ToValueList(),
            },
        };
    }

    private static Order On(Order state, string rma, Func<OrderReturn, OrderReturn> change) =>
        state with { Returns = state.Returns.Select(each => each.Rma == rma ? change(each) : each).ToValueList() };

    private static Order OnChild(Order state, string orderId, Func<Child, Child> change) =>
        state with { Children = state.Children.Select(each => each.OrderId == orderId ? change(each) : each).ToValueList() };
}
