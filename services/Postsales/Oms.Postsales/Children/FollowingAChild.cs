using Oms.Postsales.Channels;
using Oms.Postsales.Orders;
using Oms.Postsales.Returns;

namespace Oms.Postsales.Children;

/// <summary>What the news of an exchange or a reshipment means for the order it came from.</summary>
internal static class FollowingAChild
{
    public static IEnumerable<Need> Needs(WireOrder news, Seen seen)
    {
        var parent = ParentOf(news);
        var reshipped = seen.Find<Order>(parent) is { } order && order.Child(news.Id) is { IsExchange: false, Content: not null } ? order : null;
        return
        [
            .. Returning.Needs(parent, news.Store, seen),
            .. reshipped is null ? [] : Rma.Needs(reshipped, seen),
        ];
    }

    public static Course FollowChild(this Course course, WireOrder news, Settings settings)
    {
        var parent = ParentOf(news);
        if (course.Find<Order>(parent)?.Child(news.Id) is not { } child)
            return course;
        if (child.Content is not null)
        {
            course.Then(parent, new OrderEvent.ChildPlaced(news.Id));
            if (!child.IsExchange)
                course.OpenReshipped(parent, child, settings);
        }
        var ended = child.Lines.Where(line => news.Lines.Any(each => each.LineNumber == line.ChildLineNumber && each.Status == LineStatuses.Cancelled))
            .Select(line => line.LineNumber).ToValueList();
        return ended.Count > 0 ? course.Then(parent, new OrderEvent.ChildEnded(news.Id, ended)) : course;
    }

    /// <summary>Lines that are sent again count as coming back, and give nothing back (RR-6). Only now: an order that Sales refuses must leave no trace.</summary>
    private static void OpenReshipped(this Course course, string parent, Child child, Settings settings)
    {
        var order = course.Order(parent);
        // One that came back meanwhile is in a return already.
        var lines = child.Lines.Where(line => order.ReturnOf(line.LineNumber) is null).Select(line => order.Line(line.LineNumber)!).ToList();
        if (lines.Count == 0)
            return;
        var content = new ReturnContent
        {
            Store = order.Store,
            OrderId = order.Wire.Id,
            SourceId = lines[0].SourceId ?? settings.Sources[0],
            User = child.Content?.CustomerServiceAgent,
            IsPreauthorised = true,
            Lines = lines.Select(line => new ReturnedLine(line.LineNumber, line.Id, line.Sku, child.Reason, child.ReasonDescription)).ToValueList(),
        };
        course.OpenReturn(parent, Rma.Free(order, course.Find<Return>), content, new(ReturnReason.Reshipment, settings.AutoApproveReturn, IsWithoutRefund: true), settings);
    }

    private static string ParentOf(WireOrder news) => Order.StreamOf(news.Store, news.OriginalOrderId!);
}
