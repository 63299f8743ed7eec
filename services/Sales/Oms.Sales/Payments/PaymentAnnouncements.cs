using Oms.Contracts.Payments.PaymentsManagement;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Payments.Exceptions;

namespace Oms.Sales.Payments;

/// <summary>What the facts of an order's money make known: to gateways what they shall do, to Postsales how its refunds stand, to operators what needs them.</summary>
internal static class PaymentAnnouncements
{
    public static IEnumerable<Outgoing> Announce(OrderPayments money, PaymentEvent fact) => fact switch
    {
        PaymentEvent.Opened { Terms.CaptureFrom: { } from } opened => [new(new CaptureDue { SalesChannelId = opened.SalesChannelId, OrderId = opened.OrderId }, from)],
        PaymentEvent.Requested { Asked: var asked } => Ask(money, asked),
        PaymentEvent.AskedAgain { Asked: var asked } => [.. Ask(money, asked), .. Closed(money, asked.Number)],
        // What a person settled was told then, for good.
        PaymentEvent.Answered answered => [.. money.Operation(answered.Number)?.SettledBy is null ? Settle(money, answered.Number) : [], .. Closed(money, answered.Number)],
        PaymentEvent.SettledByHand settled => [.. Settle(money, settled.Number), .. Closed(money, settled.Number)],
        PaymentEvent.ExceptionRaised raised => [Exception(money, raised.Number)],
        PaymentEvent.ExceptionClosed closed => [Exception(money, closed.Number)],
        PaymentEvent.RefundAccepted accepted => [Settled(accepted.Refund, RefundOutcome.Pending, [])],
        PaymentEvent.Refunded refunded => [Settled(refunded.Refund, RefundOutcome.Released, [])],
        PaymentEvent.RefundRefused refused => [Settled(refused.Refund, RefundOutcome.Refused, refused.Reasons)],
        _ => [],
    };

    private static IEnumerable<Outgoing> Ask(OrderPayments money, Asked asked)
    {
        if (asked.Message is not { } payment)
            yield break;
        yield return new(asked.Command switch
        {
            GatewayCommand.Validate => new Validate { Payment = payment },
            GatewayCommand.Revalidate => new Revalidate { Payment = payment },
            GatewayCommand.Capture => new Capture { Payment = payment },
            GatewayCommand.Cancel => new Cancel { Payment = payment },
            _ => (object)new Contracts.Payments.PaymentsManagement.Refund { Payment = payment },
        });
        var (store, order) = OrderPayments.OrderOf(money.Id);
        if (asked.NextRun is { } next)
            yield return new(new AskAgain { SalesChannelId = store, OrderId = order, Operation = asked.Number, Runs = asked.Runs }, next);
    }

    /// <summary>Postsales hears of its refunds only.</summary>
    private static IEnumerable<Outgoing> Settle(OrderPayments money, int number)
    {
        if (money.Operation(number) is not { CreditNote: { } note } operation || money.Find(note) is not { } refund)
            return [];
        return refund.IsReleased ? [Settled(refund.Refund, RefundOutcome.Released, [])]
            : !refund.IsPending ? [Settled(refund.Refund, RefundOutcome.Refused, [new("$.credit_note_number", "a refund that an operator did not give up", operation.Trouble?.Reason ?? operation.Event)])]
            : operation.Status == OperationStatus.Failed ? [Settled(refund.Refund, RefundOutcome.Failed, [new("$.amount", "a refund that the gateway takes", operation.Response ?? operation.Event)])]
            : [];
    }

    /// <summary>What closed an exception by the way.</summary>
    private static IEnumerable<Outgoing> Closed(OrderPayments money, int number) =>
        money.Operation(number) is { Trouble.ClosedAt: { } closed } operation && closed == operation.LastUpdate ? [Exception(money, number)] : [];

    private static Outgoing Exception(OrderPayments money, int number) => new(new ExceptionUpdated { Exception = WritingExceptions.Of(money, money.Operation(number)!)! });

    private static Outgoing Settled(AskedRefund refund, string outcome, ValueList<Reason> reasons) => new(new Settled
    {
        SalesChannelId = refund.SalesChannelId,
        OrderId = refund.OrderId,
        CreditNoteNumber = refund.CreditNoteNumber,
        Outcome = outcome,
        Reasons = reasons,
    });
}
