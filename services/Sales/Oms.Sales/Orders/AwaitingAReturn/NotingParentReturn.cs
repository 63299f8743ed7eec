using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Sales.Orders.AwaitingAReturn;

/// <summary>Postsales tells how the return stands that an exchange order may wait for: when all of it came back, the order goes on (E-6).</summary>
internal static class NotingParentReturn
{
    private static readonly string[] Statuses = [ParentReturn.None, ParentReturn.Requested, ParentReturn.Approved];

    public static Handler<NoteParentReturn> Handler() => new(
        (message, _) => [Need.Of<Order>(OrderOf(message)), Need.Of<ParentReturnNote>(StreamOf(message))],
        (message, seen, occasion) => Decide(seen.Find<Order>(OrderOf(message)), seen.Find<ParentReturnNote>(StreamOf(message)), message, occasion));

    private static Decision Decide(Order? order, ParentReturnNote? note, NoteParentReturn message, Occasion occasion)
    {
        if (!Statuses.Contains(message.Status))
            return Decision.Refuse(Refusal.At("$.status", string.Join(", ", Statuses), message.Status));
        if (order is null)
            return new Decision.TooEarly([Refusal.At("$.order_id", "an order that was placed", message.OrderId)]);
        // One that was put back, since it came before its order, is overtaken by the next.
        if (occasion.Version <= note?.ToldVersion)
            return Decision.Nothing;
        var course = new Course(order, occasion.At);
        return new Decision.Changed(
        [
            .. note?.Status == message.Status && occasion.Version is null ? [] : Decision.Changes<ParentReturnNote>(StreamOf(message), new ParentReturnEvent.Noted(message.Status, occasion.Version)),
            .. message.Status == ParentReturn.Approved && order.Status() == OrderStatus.AwaitingReturn
                ? Decision.Changes<Order>(OrderOf(message), course.Release(lines => new OrderEvent.ParentReturned(lines)).Facts)
                : [],
        ]);
    }

    private static string OrderOf(NoteParentReturn message) => Order.StreamOf(message.SalesChannelId, message.OrderId);

    private static string StreamOf(NoteParentReturn message) => ParentReturnNote.StreamOf(message.SalesChannelId, message.OrderId);
}
