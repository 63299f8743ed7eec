using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Orders;

namespace Oms.Sales.Payments.Charging;

/// <summary>The timer of the timing <c>days</c> (P-2): what is left is taken, shipped or not. An order that is held then is charged when it goes on.</summary>
internal static class CaptureWhenDue
{
    public static Handler<CaptureDue> Handler(SalesDefaults defaults) => new(
        (message, _) => Course.Needs(message.SalesChannelId, message.OrderId),
        (message, seen, occasion) => seen.Find<Order>(Order.StreamOf(message.SalesChannelId, message.OrderId)) is { } order
            ? Decide(Course.Of(order, seen, defaults, occasion.At))
            : Decision.Refuse(Refusal.At("$.order_id", "an order that was placed", message.OrderId)));

    private static Decision Decide(Course course) => course.Terms.CaptureFrom is { } from && course.At < from
        ? new Decision.TooEarly([Refusal.At("$", FormattableString.Invariant($"not before {from:O}"), course.At.ToString("O"))], from)
        : course.Charge().Decided;
}
