using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;
using Order = Oms.Sales.Orders.Order;

namespace Oms.Sales.Comments;

/// <summary>An agent, a warehouse or a storefront writes a note to an order (N-1).</summary>
internal static class AddComment
{
    private const int Longest = 10_000;

    public static Handler<CreateComment> Handler(SalesDefaults defaults) => new(
        (message, _) => [Need.ToRead<Order>(OrderOf(message, defaults)), Need.Of<OrderComments>(StreamOf(message, defaults))],
        (message, seen, occasion) => Decide(Complete(message, defaults, occasion.At), seen.Find<Order>(OrderOf(message, defaults)), StreamOf(message, defaults)))
    {
        IsOncePerBody = true,
    };

    private static Decision Decide(OrderComment comment, Order? order, string stream)
    {
        var reasons = Against(comment).ToValueList();
        return reasons.Count > 0 ? Decision.Refuse(reasons)
            : order is null ? new Decision.TooEarly([Refusal.At("$.order_comment.order_id", "an order that was placed", comment.OrderId)])
            : Decision.Of<OrderComments>(stream, new CommentEvent.Added(comment));
    }

    private static IEnumerable<Reason> Against(OrderComment comment)
    {
        foreach (var reason in Refusal.UnlessName("$.order_comment.order_id", comment.OrderId))
            yield return reason;
        foreach (var reason in Refusal.UnlessName("$.order_comment.sales_channel_id", comment.SalesChannelId))
            yield return reason;
        if (string.IsNullOrWhiteSpace(comment.User))
            yield return Refusal.At("$.order_comment.user", "who wrote it, here or beside the comment", null);
        if (string.IsNullOrWhiteSpace(comment.Comment) || comment.Comment.Length > Longest)
            yield return Refusal.At("$.order_comment.comment", "a text of 1 to 10000 characters", $"{comment.Comment.Length} characters");
    }

    private static OrderComment Complete(CreateComment message, SalesDefaults defaults, DateTimeOffset at)
    {
        var comment = message.OrderComment;
        return comment with
        {
            SalesChannelId = defaults.ChannelOr(comment.SalesChannelId),
            User = comment.User.Length > 0 ? comment.User : message.User ?? "",
            CreatedDate = comment.CreatedDate is { } date && date != default ? date : at,
        };
    }

    private static string OrderOf(CreateComment message, SalesDefaults defaults) =>
        Order.StreamOf(defaults.ChannelOr(message.OrderComment.SalesChannelId), message.OrderComment.OrderId);

    private static string StreamOf(CreateComment message, SalesDefaults defaults) =>
        OrderComments.StreamOf(defaults.ChannelOr(message.OrderComment.SalesChannelId), message.OrderComment.OrderId);
}
