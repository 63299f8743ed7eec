using Oms.Contracts.External.ValidationManagement;
using Oms.Sales.Orders.Holding;

namespace Oms.Sales.Orders.Approving;

/// <summary>A system outside approves or rejects an order (H-3); it is asked again until it does, since its answer may be lost.</summary>
internal static class ApprovingOrders
{
    private const string AnyReason = "EXTERNALVALIDATION";

    public static IEnumerable<Handler> Handlers(SalesDefaults defaults) =>
    [
        new Handler<Answer>(
            (message, _) => [.. Course.Needs(message.SalesChannelId, message.OrderId), Need.Of<Approval>(Approval.StreamOf(message.SalesChannelId, message.OrderId))],
            (message, seen, occasion) => seen.Find<Order>(Order.StreamOf(message.SalesChannelId, message.OrderId)) is not { } order
                ? new Decision.TooEarly([Refusal.At("$.order_id", "an order that was placed", message.OrderId)])
                : Against(message).ToList() is { Count: > 0 } reasons ? Decision.Refuse(reasons)
                : Decide(Course.Of(order, seen, defaults, occasion.At), seen.Find<Approval>(Approval.StreamOf(message.SalesChannelId, message.OrderId)), message, occasion.By)),
        new Handler<AskAgain>(
            (message, _) => [.. Course.Needs(message.SalesChannelId, message.OrderId), Need.Of<Approval>(Approval.StreamOf(message.SalesChannelId, message.OrderId))],
            (message, seen, occasion) => seen.Find<Order>(Order.StreamOf(message.SalesChannelId, message.OrderId)) is { } order
                && order.IsHeldBy(HoldReason.Approval) && seen.Find<Approval>(Approval.StreamOf(message.SalesChannelId, message.OrderId)) is { } approval && approval.Runs == message.Runs
                    ? Course.Of(order, seen, defaults, occasion.At).AskForApproval(approval).Decided
                    : Decision.Nothing),
    ];

    /// <param name="course">Up to here.</param>
    /// <param name="before">Null the first time.</param>
    public static Course AskForApproval(this Course course, Approval? before = null) =>
        course.Then(new ApprovalEvent.Asked(before?.Order == course.Now.Wire ? null : course.Now.Wire, (before?.Runs ?? 0) + 1, course.At + TimeSpan.FromSeconds(course.Defaults.LookSeconds)));

    private static Decision Decide(Course course, Approval? approval, Answer message, string? by)
    {
        if (!course.Now.IsHeldBy(HoldReason.Approval))
        {
            return approval?.IsApproved == message.Approved ? Decision.Nothing
                : Decision.Refuse(Refusal.At("$.order_id", "an order that waits for an approval", $"{course.Now.Wire.Status}/{course.Now.Wire.StatusReason}"));
        }
        course.Then(new ApprovalEvent.Answered(message.Approved == true, by, message.Reason));
        return message.Approved == true ? course.EndHold(HoldReason.Approval, by, message.Reason).Decided
            : course.Stop(OrderStatus.Rejected(string.IsNullOrEmpty(message.ReasonCode) ? AnyReason : message.ReasonCode), LineStatus.CancelledByPayment, by, message.Reason).Proceed().Decided;
    }

    private static IEnumerable<Reason> Against(Answer message)
    {
        if (message.Approved is null)
            yield return Refusal.At("$.approved", "true or false", null);
        if (!string.IsNullOrEmpty(message.ReasonCode) && !Refusal.IsName(message.ReasonCode))
            yield return Refusal.At("$.reason_code", "1 to 64 characters, no control characters", message.ReasonCode);
    }
}
