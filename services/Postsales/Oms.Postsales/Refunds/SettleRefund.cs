using Oms.Contracts.Sales.PaymentManagement;
using Oms.Postsales.Orders;

namespace Oms.Postsales.Refunds;

/// <summary>Sales tells how a refund stands. What is out stays out, whatever comes late.</summary>
internal static class SettleRefund
{
    public static Handler Handler() => new Handler<Settled>(
        (message, _) =>
        [
            Need.Of<Order>(Order.StreamOf(message.SalesChannelId, message.OrderId)),
            Need.Of<Refund>(Refund.StreamOf(message.SalesChannelId, message.CreditNoteNumber)),
        ],
        (message, seen, occasion) => Decide(message, seen.Find<Refund>(Refund.StreamOf(message.SalesChannelId, message.CreditNoteNumber)), new Course(seen, occasion)));

    private static Decision Decide(Settled message, Refund? refund, Course course)
    {
        if (refund is null || refund.Content.OrderId != message.OrderId)
            return Decision.Refuse(Faulty.At("$.credit_note_number", "a credit note of this order", message.CreditNoteNumber));
        var isOpen = refund.Status is RefundStatus.Requested or RefundStatus.PendingRelease;
        return message.Outcome switch
        {
            RefundOutcome.Pending => refund.Status == RefundStatus.Requested ? course.Then(refund.Id, new RefundEvent.Pending()).Decided : Decision.Nothing,
            RefundOutcome.Released => isOpen ? course.Then(refund.Id, new RefundEvent.Released()).Decided
                : refund.Status == RefundStatus.Released ? Decision.Nothing
                : Decision.Refuse(Faulty.At("$.outcome", "nothing of a refund that was cancelled", message.Outcome)),
            RefundOutcome.Failed => isOpen ? course.Then(refund.Id, new RefundEvent.Failed(message.Reasons)).Decided : Decision.Nothing,
            RefundOutcome.Refused => isOpen
                ? course.CancelRefund(Order.StreamOf(refund.Content.Store, refund.Content.OrderId), refund.Content.CreditNote, message.Reasons).Decided
                : Decision.Nothing,
            _ => Decision.Refuse(Faulty.At("$.outcome", "PENDING, RELEASED, FAILED or REFUSED", message.Outcome)),
        };
    }
}
