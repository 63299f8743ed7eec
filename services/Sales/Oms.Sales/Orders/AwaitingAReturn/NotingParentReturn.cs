using Oms.Contracts.Sales.OrderManagement;
using Oms.Sales.Orders.Holding;

namespace Oms.Sales.Orders.AwaitingAReturn;

/// <summary>Postsales tells how the return stands that an exchange order may wait for: when all of it came back, the order goes on (E-6).</summary>
internal static class NotingParentReturn
{
    private static readonly string[] Statuses = [ParentReturn.None, ParentReturn.Requested, ParentReturn.Approved];

    public static Handler<NoteParentReturn> Handler(SalesDefaults defaults) => new(
        (message, _) => [.. Course.Needs(message.SalesChannelId, message.OrderId), Need.Of<ParentReturnNote>(StreamOf(message))],
        (message, seen, occasion) => Decide(seen.Find<Order>(OrderOf(message)) is { } order ? Course.Of(order, seen, defaults, occasion.At) : null, seen.Find<ParentReturnNote>(StreamOf(message)), message, occasion));

    private static Decision Decide(Course? course, ParentReturnNote? note, NoteParentReturn message, Occasion occasion)
    {
        if (!Statuses.Contains(message.Status))
            return Decision.Refuse(Refusal.At("$.status", string.Join(", ", Statuses), message.Status));
        if (course is null)
            return new Decision.TooEarly([Refusal.At("$.order_id", "an order that was placed", message.OrderId)]);
        // One that was put back, since it came before its order, is overtaken by the next.
        if (occasion.Version <= note?.ToldVersion)
            return Decision.Nothing;
        return new Decision.Changed(
        [
            .. note?.Status == message.Status && occasion.Version is null ? [] : Decision.Changes<ParentReturnNote>(StreamOf(message), new ParentReturnEvent.Noted(message.Status, occasion.Version)),
            .. message.Status == ParentReturn.Approved ? course.EndHold(HoldReason.ParentReturn).Changes : [],
        ]);
    }

    private static string OrderOf(NoteParentReturn message) => Order.StreamOf(message.SalesChannelId, message.OrderId);

    private static string StreamOf(NoteParentReturn message) => ParentReturnNote.StreamOf(message.SalesChannelId, message.OrderId);
}
