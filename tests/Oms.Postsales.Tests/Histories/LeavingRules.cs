using Oms.Postsales.Ledgers;

namespace Oms.Postsales.Tests.Histories;

/// <summary>Returns give a shipping line's money back once at most, and not at all where the channel says never (RR-4).</summary>
internal sealed class ShippingOnce : IRule
{
    public IEnumerable<string> AfterStep(World world) =>
        from order in world.Postsales.All<Order>()
        from line in order.Wire.Lines
        where line.ProductType == ProductType.Shipping
        from notes in Leaving.NotesOf(order, line.LineNumber)
        where notes.Count > (world.History.Settings.ShippingRefundRule == ShippingRefund.Never ? 0 : 1)
        select $"shipping line {line.LineNumber} of order {order.Wire.Id} is refunded by {string.Join(" and ", notes)}";
}

/// <summary>
/// Money of a line that something stands for leaves with the return of what stands for it at last, from the order that was
/// paid (E-6, RR-6); of a line that nothing stands for (any longer) with its own return, or as an appeasement (E-9).
/// </summary>
internal sealed class LeavesWithTheEnd : IRule
{
    public IEnumerable<string> AfterStep(World world) =>
        from order in world.Postsales.All<Order>()
        from line in order.Wire.Lines
        from notes in Leaving.NotesOf(order, line.LineNumber)
        where notes.Count > 1
        select $"line {line.LineNumber} of order {order.Wire.Id} is refunded by {string.Join(" and ", notes)}";

    public IEnumerable<string> OnBooking(World world, Order order, OrderEvent.Booked booked)
    {
        if (!string.IsNullOrEmpty(order.Wire.OriginalOrderId))
            yield return $"money is booked in order {order.Wire.Id}, which nobody paid";
        foreach (var move in booked.Moves.Where(move => ProductType.IsProduct(order.Line(move.LineNumber)!)))
        {
            var (end, isWaiting) = Leaving.EndOf(world, order, move.LineNumber);
            var (isReplaced, returned) = (end.Order.Id != order.Id, end.Order.ReturnOf(end.Line));
            var isRight = move.Kind switch
            {
                MoveKind.Refunded when booked.Rma is { } rma => !isWaiting && returned is { IsWithoutRefund: false } && returned.Rma == rma && returned.Asked.Contains(end.Line),
                MoveKind.Appeased => !isReplaced || returned is { Status: ReturnStatus.Approved } || end.Order.Line(end.Line)!.Status == LineStatuses.Returned,
                MoveKind.Refunded => !isReplaced,
                _ => true,
            };
            if (!isRight)
                yield return $"{Words.Of(move)} leaves by {booked.Rma ?? "no return"}, while line {end.Line} of order {end.Order.Wire.Id} stands for it, which is in return {returned?.Rma ?? "none"}";
        }
    }
}

/// <summary>What is asked of the documents to know by which way money leaves.</summary>
internal static class Leaving
{
    /// <summary>
    /// The refunds, not cancelled, by returns, of each payment of a line: that is captured, and goes back, once. Not counted is what
    /// Sales paid of a return that it refused: with another return goes what was not paid then.
    /// </summary>
    public static IEnumerable<List<string>> NotesOf(Order order, int line)
    {
        var waived = order.Ledger.Where(move => move.Kind == MoveKind.Waived).Select(move => move.CreditNote).ToHashSet();
        var refunds = order.Refunds.Where(refund => !waived.Contains(refund.CreditNote) && order.Return(refund.Rma) is not { IsCancelled: true }).ToList();
        return order.Ledger.Where(move => move.LineNumber == line).GroupBy(move => move.PaymentReference)
            .Select(paid => refunds.Select(refund => refund.CreditNote).Where(note => paid.Any(move => move.CreditNote == note)).ToList());
    }

    /// <summary>What stands for a line at last, and whether a line before it in the row has not come back.</summary>
    public static ((Order Order, int Line) End, bool IsWaiting) EndOf(World world, Order order, int line)
    {
        var isWaiting = false;
        while (order.Children.FirstOrDefault(child => child.Lines.Any(each => each.LineNumber == line)) is { } child)
        {
            isWaiting |= order.ReturnOf(line) is not { Status: ReturnStatus.Approved };
            if (world.Postsales.Find<Order>(Order.StreamOf(order.Store, child.OrderId)) is not { } next)
                return ((order with { Id = "a child that is not placed", Returns = [] }, line), true);
            (order, line) = (next, child.Lines.First(each => each.LineNumber == line).ChildLineNumber);
        }
        return ((order, line), isWaiting);
    }
}
