using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Orders;

namespace Oms.Sales.Payments;

/// <summary>
/// Postsales asks for money to be given back. A refusal is a fact, too, since the answer names the credit note; the answer
/// is announced with the fact, so a repeat needs none.
/// </summary>
internal static class RefundMoney
{
    public static Handler<Refund> Handler() => new(
        (message, _) => [Need.ToRead<Order>(Order.StreamOf(message.SalesChannelId, message.OrderId)), Need.Of<OrderPayments>(StreamOf(message))],
        (message, seen, _) => Decide(
            seen.Find<Order>(Order.StreamOf(message.SalesChannelId, message.OrderId)), seen.Find<OrderPayments>(StreamOf(message)), message));

    private static Decision Decide(Order? order, OrderPayments? payments, Refund message)
    {
        if (string.IsNullOrWhiteSpace(message.CreditNoteNumber))
            return Decision.Refuse(Refusal.At("$.credit_note_number", "the number of the credit note", null));
        if (order is null)
            return new Decision.TooEarly([Refusal.At("$.order_id", "an order that was placed", message.OrderId)]);
        var refund = new AskedRefund(
            message.SalesChannelId, message.OrderId, message.CreditNoteNumber, message.RefundType, message.Currency, message.Amount, message.Lines);
        if (payments?.Find(message.CreditNoteNumber) is { } known)
        {
            // Without an answer: it would be taken for the first one's.
            return known.Refund == refund ? Decision.Nothing
                : Decision.Refuse(Refusal.At("$.credit_note_number", "a number that no other refund of the order has", message.CreditNoteNumber));
        }
        var reasons = RefundRules.Against(order.Wire, payments, refund).ToValueList();
        return Decision.Of<OrderPayments>(StreamOf(message), reasons.Count > 0 ? new PaymentEvent.RefundRefused(refund, reasons) : new PaymentEvent.Refunded(refund));
    }

    private static string StreamOf(Refund message) => OrderPayments.StreamOf(message.SalesChannelId, message.OrderId);
}
