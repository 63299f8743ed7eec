using Oms.Contracts.Sales.OrderManagement;
using Oms.Postsales.Orders;
using Oms.Postsales.Refunds;

namespace Oms.Postsales.Returns;

/// <summary>Sales knows better of the lines of a return: it is cancelled, and its refunds with it unless Sales was asked to pay them.</summary>
internal static class UndoReturn
{
    public static Handler Handler() => new Handler<ReturnRefused>(
        (message, seen) =>
        [
            .. Lineage.Needs(StreamOf(message), seen),
            Need.Of<Return>(message.Rma),
            .. seen.Find<Return>(message.Rma) is { } known ? Lineage.Needs(Order.StreamOf(known.Content.Store, known.Content.OrderId), seen) : [],
            .. Refunds(message, seen.Find<Order>, seen).Select(each => Need.Of<Refund>(each.Stream)),
        ],
        (message, seen, occasion) => Decide(message, seen, new Course(seen, occasion)));

    private static Decision Decide(ReturnRefused message, Seen seen, Course course)
    {
        if (seen.Find<Return>(message.Rma) is not { } known || seen.Find<Order>(StreamOf(message)) is null)
            return Decision.Refuse(Faulty.At("$.rma", $"the number of a return of order {message.OrderId}", message.Rma));
        if (known.Status == ReturnStatus.Cancelled)
            return Decision.Nothing;
        foreach (var (order, note, stream) in Refunds(message, course.Find<Order>, seen))
        {
            // What Sales was asked to pay it settles: its answer tells whether the money is out.
            if (course.Find<Refund>(stream) is { Status: RefundStatus.Requested, IsAsked: false })
                course.CancelRefund(order, note, message.Reasons);
        }
        return course.CancelReturn(Order.StreamOf(known.Content.Store, known.Content.OrderId), known.Id, ReturnReason.RefusedBySales).Decided;
    }

    /// <summary>Of the return, in the order and in those it descends from.</summary>
    private static List<(string Order, string Note, string Stream)> Refunds(ReturnRefused message, Func<string, Order?> find, Seen seen) =>
        [.. from stream in Lineage.Needs(StreamOf(message), seen).Select(need => need.Stream)
            let order = find(stream)
            where order is not null
            from refund in order.Refunds
            where refund.Rma == message.Rma
            select (stream, refund.CreditNote, Refund.StreamOf(order.Store, refund.CreditNote))];

    private static string StreamOf(ReturnRefused message) => Order.StreamOf(message.SalesChannelId, message.OrderId);
}
