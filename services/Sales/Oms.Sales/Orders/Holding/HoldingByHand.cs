using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Sales.Orders.Holding;

/// <summary>Agents hold orders, and whoever assesses risks does; they end it, or time does.</summary>
internal static class HoldingByHand
{
    private const int LongestReason = 1000;

    public static IEnumerable<Handler> Handlers(SalesDefaults defaults) =>
    [
        Of<Contracts.Sales.OrderManagement.Hold>(message => (message.SalesChannelId, message.OrderId), Place, defaults),
        Of<EndHold>(message => (message.SalesChannelId, message.OrderId), End, defaults),
        Of<HoldDue>(message => (message.SalesChannelId, message.OrderId), (course, message, _) => EndInTime(course, message.Hold), defaults),
    ];

    private static Decision Place(Course course, Contracts.Sales.OrderManagement.Hold message, Occasion occasion)
    {
        var reasons = Against(course, message, occasion).ToList();
        if (reasons.Count > 0)
            return Decision.Refuse(reasons);
        var (reason, wanted) = (ReasonOf(message.Code)!, (message.Until, occasion.By, message.Reason));
        return course.Now.HoldOf(reason) is not { } hold ? course.Then(new OrderEvent.HoldPlaced(reason, message.Until, occasion.By, message.Reason)).Decided
            : (hold.Until, hold.By, hold.Note) == wanted ? Decision.Nothing
            : Decision.Refuse(Refusal.At("$.code", "an order without such a hold; end that first", $"held by {hold.By ?? "a rule"} since {hold.Since:O}: {hold.Note}"));
    }

    private static Decision End(Course course, EndHold message, Occasion occasion)
    {
        if (ReasonOf(message.Code) is not { } reason)
            return Decision.Refuse(CodeIsUnknown(message.Code));
        if (NobodySays(occasion) is { } nobody)
            return Decision.Refuse(nobody);
        if (!string.IsNullOrEmpty(message.RejectedFor) && (reason != HoldReason.Risk || !Refusal.IsName(message.RejectedFor)))
            return Decision.Refuse(Refusal.At("$.rejected_for", "a code of 1 to 64 characters, with a hold for a risk", message.RejectedFor));
        if (!course.Now.IsHeldBy(reason))
        {
            return course.Now.AllHolds().Any(hold => hold.Reason == reason) ? Decision.Nothing
                : Decision.Refuse(Refusal.At("$.code", $"an order with the hold {reason}", $"{course.Now.Wire.Status}/{course.Now.Wire.StatusReason}"));
        }
        return string.IsNullOrEmpty(message.RejectedFor) ? course.EndHold(reason, occasion.By, message.Reason).Decided
            : course.Stop(OrderStatus.Rejected(message.RejectedFor), LineStatus.CancelledByPayment, occasion.By, message.Reason).Proceed().Decided;
    }

    private static Decision EndInTime(Course course, string reason) => course.Now.HoldOf(reason) is not { Until: { } until } ? Decision.Nothing
        : course.At < until ? new Decision.TooEarly([Refusal.At("$", FormattableString.Invariant($"not before {until:O}"), course.At.ToString("O"))], until)
        : course.EndHold(reason).Decided;

    private static IEnumerable<Reason> Against(Course course, Contracts.Sales.OrderManagement.Hold message, Occasion occasion)
    {
        if (ReasonOf(message.Code) is null)
            yield return CodeIsUnknown(message.Code);
        if (string.IsNullOrWhiteSpace(message.Reason) || message.Reason.Length > LongestReason)
            yield return Refusal.At("$.reason", $"a reason of 1 to {LongestReason} characters", message.Reason);
        if (NobodySays(occasion) is { } nobody)
            yield return nobody;
        if (message.Until <= occasion.At)
            yield return Refusal.At("$.until", "a time to come", FormattableString.Invariant($"{message.Until:O}"));
        if (course.Now.IsReleased())
            yield return Refusal.At("$.order_id", "an order that was not released yet; cancel what no warehouse holds", $"{course.Now.Wire.Status}/{course.Now.Wire.StatusReason}");
    }

    private static Reason? NobodySays(Occasion occasion) => string.IsNullOrWhiteSpace(occasion.By) ? Refusal.At("$.user", "who does it", null) : null;

    private static Reason CodeIsUnknown(string? code) => Refusal.At("$.code", $"{HoldCode.Agent} or {HoldCode.Risk}", code);

    private static string? ReasonOf(string? code) => code switch
    {
        null or "" or HoldCode.Agent => HoldReason.Agent,
        HoldCode.Risk => HoldReason.Risk,
        _ => null,
    };

    private static Handler<T> Of<T>(Func<T, (string Store, string Id)> order, Func<Course, T, Occasion, Decision> decide, SalesDefaults defaults) where T : Message => new Handler<T>(
        (message, _) => Course.Needs(order(message).Store, order(message).Id),
        (message, seen, occasion) => seen.Find<Order>(Order.StreamOf(order(message).Store, order(message).Id)) is { } found
            ? decide(Course.Of(found, seen, defaults, occasion.At), message, occasion)
            // Its creation comes by another queue.
            : new Decision.TooEarly([Refusal.At("$.order_id", "an order that was placed", order(message).Id)]));
}
