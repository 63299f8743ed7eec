using Oms.Contracts.Sales.OrderManagement;
using Oms.Postsales.Numbering;
using Oms.Postsales.Orders;

namespace Oms.Postsales.Children;

/// <summary>Sales did not place a child: under another of our numbers it may, else the lines stand for themselves again.</summary>
internal static class UndoChild
{
    public static Handler Handler() => new Handler<ChildRefused>(
        (message, _) => [Need.Of<Order>(StreamOf(message)), Need.Of<Numbers>(Numbers.StreamOf(message.SalesChannelId))],
        (message, seen, occasion) => Decide(message, seen.Find<Order>(StreamOf(message)), new Course(seen, occasion)));

    private static Decision Decide(ChildRefused message, Order? order, Course course)
    {
        // A storefront may place such orders, too; those are nothing to us.
        if (order?.Child(message.OrderId) is not { Content: not null } child)
            return Decision.Nothing;
        if (message.IsIdTaken && child.IsNumbered)
            return course.Then(order.Id, new OrderEvent.ChildRenumbered(child.OrderId, course.NumberChild(order.Store, child.IsExchange))).Decided;
        return course.Then(order.Id, new OrderEvent.ChildEnded(child.OrderId, child.Lines.Select(line => line.LineNumber).ToValueList())).Decided;
    }

    private static string StreamOf(ChildRefused message) => Order.StreamOf(message.SalesChannelId, message.OriginalOrderId);
}
