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

    /// <summary>When Logistics is through, so is the order: what shipped was captured with it.</summary>
    public static Course End(this Course course) =>
        course.Facts.Count > 0 && course.Now.Status() is { IsLogisticsComplete: true } status
            ? course.Then(new OrderEvent.Completed(status.Reason))
            : course;

    private static Course Shipped(this Course course, params IEnumerable<int> lines) => lines.Order().ToValueList() is { Count: > 0 } shipped
        ? course.Then(new OrderEvent.LinesShipped(shipped, Capturing.PaidOf(course.Now.Wire, shipped)))
        : course;

    private static IEnumerable<int> InStatus(IReadOnlyDictionary<int, string> followers, string status) =>
        followers.Where(follower => follower.Value == status).Select(follower => follower.Key);
}
