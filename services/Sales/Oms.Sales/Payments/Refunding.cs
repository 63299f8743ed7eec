using Oms.Contracts.Sales.PaymentManagement;

namespace Oms.Sales.Payments;

/// <summary>What the facts of an order's money add up to, and what they make known.</summary>
internal static class Refunding
{
    public static OrderPayments Evolve(OrderPayments? state, PaymentEvent fact, DateTimeOffset at) => fact switch
    {
        PaymentEvent.Refunded refunded => With(state, new DecidedRefund(refunded.Refund, true)),
        PaymentEvent.RefundRefused refused => With(state, new DecidedRefund(refused.Refund, false)),
        _ => throw new InvalidOperationException($"{fact.GetType().Name} is no fact that payments know."),
    };

    public static IEnumerable<Outgoing> Announce(OrderPayments payments, PaymentEvent fact) => fact switch
    {
        PaymentEvent.Refunded refunded => [Settled(refunded.Refund, RefundOutcome.Released, [])],
        PaymentEvent.RefundRefused refused => [Settled(refused.Refund, RefundOutcome.Refused, refused.Reasons)],
        _ => [],
    };

    private static OrderPayments With(OrderPayments? state, DecidedRefund refund) =>
        (state ?? new()) with { Refunds = [.. state?.Refunds ?? [], refund] };

    private static Outgoing Settled(AskedRefund refund, string outcome, ValueList<Reason> reasons) => new(new Settled
    {
        SalesChannelId = refund.SalesChannelId,
        OrderId = refund.OrderId,
        CreditNoteNumber = refund.CreditNoteNumber,
        Outcome = outcome,
        Reasons = reasons,
    });
}
