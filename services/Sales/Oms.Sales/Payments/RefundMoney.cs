using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Orders;
using Oms.Sales.Payments.Charging;

namespace Oms.Sales.Payments;

/// <summary>
/// Postsales asks for money to be given back. What a gateway took it gives back, and answers later; the rest counts as handed over
/// outside. A refusal is a fact, too, since the answer names the credit note; the answer is announced with the fact, so a repeat
/// needs none.
/// </summary>
internal static class RefundMoney
{
    public static Handler<Refund> Handler(SalesDefaults defaults) => new(
        (message, _) => [Need.ToRead<Order>(Order.StreamOf(message.SalesChannelId, message.OrderId)), Need.Of<OrderPayments>(StreamOf(message))],
        (message, seen, occasion) => string.IsNullOrWhiteSpace(message.CreditNoteNumber) ? Decision.Refuse(Refusal.At("$.credit_note_number", "the number of the credit note", null))
            : seen.Find<Order>(Order.StreamOf(message.SalesChannelId, message.OrderId)) is { } order ? Decide(order.Wire, Course.Of(order, seen, defaults, occasion.At), message)
            : new Decision.TooEarly([Refusal.At("$.order_id", "an order that was placed", message.OrderId)]));

    private static Decision Decide(WireOrder order, Course course, Refund message)
    {
        var refund = new AskedRefund(
            message.SalesChannelId, message.OrderId, message.CreditNoteNumber, message.RefundType, message.Currency, message.Amount, message.Lines, message.Offline is true ? true : null);
        if (course.Money.Find(message.CreditNoteNumber) is { } known)
        {
            // Without an answer: it would be taken for the first one's.
            return known.Refund with { Offline = null } == refund with { Offline = null } ? Decision.Nothing
                : Decision.Refuse(Refusal.At("$.credit_note_number", "a number that no other refund of the order has", message.CreditNoteNumber));
        }
        var reasons = RefundRules.Against(order, course.Money, refund).ToValueList();
        return (reasons.Count > 0 ? course.Then(new PaymentEvent.RefundRefused(refund, reasons)) : Pay(course, refund)).Decided;
    }

    private static Course Pay(Course course, AskedRefund refund)
    {
        var asked = PaymentFold.PartsOf(refund).Where(part => refund.Offline is not true && !course.IsOffline(part)).ToValueList();
        return asked.Sum(part => part.Amount) == 0
            ? course.Then(new PaymentEvent.Refunded(refund))
            : course.Then(new PaymentEvent.RefundAccepted(refund)).Ask(GatewayCommand.Refund, asked.Sum(part => part.Amount), asked, refund.CreditNoteNumber);
    }

    private static string StreamOf(Refund message) => OrderPayments.StreamOf(message.SalesChannelId, message.OrderId);
}
