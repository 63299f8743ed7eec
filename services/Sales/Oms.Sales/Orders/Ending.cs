using Oms.Sales.Payments.Charging;

namespace Oms.Sales.Orders;

/// <summary>How lines and then the order come to their end; the same steps whoever ends them.</summary>
internal static class Ending
{
    /// <summary>Ships the lines with those that follow them. With none it ships what follows nobody.</summary>
    public static Course Ship(this Course course, params IEnumerable<int> lines)
    {
        var leading = lines.ToValueList();
        var followers = Followers.Of(course.After(new OrderEvent.LinesShipped(leading)));
        return course.Shipped([.. leading, .. InStatus(followers, LineStatus.Shipped)]);
    }

    /// <summary>Cancels the lines with those that follow them. The last open part of a bundle may ship the bundle.</summary>
    public static Course Cancel(this Course course, params IEnumerable<CancelledLine> lines)
    {
        var leading = lines.ToValueList();
        if (leading.Count == 0)
            return course;
        var followers = Followers.Of(course.After(new OrderEvent.LinesCancelled(leading)));
        var associated = InStatus(followers, LineStatus.Cancelled).Select(number => new CancelledLine(number, LineStatus.AssociatedItemCancelled));
        return course
            .Then(new OrderEvent.LinesCancelled(leading.Concat(associated).OrderBy(line => line.LineNumber).ToValueList()))
            .Shipped(InStatus(followers, LineStatus.Shipped));
    }

    /// <summary>It ends before anything ships, all of it.</summary>
    public static Course Stop(this Course course, OrderStatus status, string lineReason, string? by = null, string? note = null) =>
        course.Then(new OrderEvent.Stopped(
            status.Code, status.Reason, lineReason, course.Now.Wire.Lines.Select(line => line.LineNumber).Where(course.Now.IsOpen).ToValueList(), by, note));

    /// <summary>What follows from any change of an order by itself: money is taken or let go, and when Logistics and the money are through, so is the order.</summary>
    public static Course Proceed(this Course course) => course.HasChanged ? course.Charge().Void().Complete() : course;

    private static Course Complete(this Course course) => course.Now.Status() is { IsLogisticsComplete: true } status && course.IsPaid()
        ? course.Then(new OrderEvent.Completed(status.Reason))
        : course;

    private static Course Shipped(this Course course, params IEnumerable<int> lines)
    {
        if (lines.Order().ToValueList() is not { Count: > 0 } shipped)
            return course;
        var atOnce = course.DueAtOnce(shipped);
        return course.Then(new OrderEvent.LinesShipped(shipped, atOnce.Select(part => part.LineNumber).Distinct().ToValueList())).Accept(atOnce);
    }

    private static IEnumerable<int> InStatus(IReadOnlyDictionary<int, string> followers, string status) =>
        followers.Where(follower => follower.Value == status).Select(follower => follower.Key);
}
