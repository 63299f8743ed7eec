using Oms.Contracts.Payments;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.PaymentManagement;

namespace Oms.Sales.Payments.Exceptions;

/// <summary>An answer that was refused becomes an exception: of its operation when that is known, else one of its own (P-7).</summary>
internal static class RaisingExceptions
{
    public static Handler<RaiseException> Handler() => new(
        (message, _) => [NeedOf(message)],
        (message, seen, _) => message.Operation is { } number
            ? Decide(seen.Find<OrderPayments>(StreamOf(message)), number, message)
            : seen.Find<UnknownAnswer>(UnknownAnswer.StreamOf(message.AnswerId)) is not null ? Decision.Nothing
            : Decision.Of<UnknownAnswer>(UnknownAnswer.StreamOf(message.AnswerId), new UnknownAnswerEvent.Raised(message)));

    public static RaiseException About(WireOrder? order, Operation? operation, Payment payment, string topic, ValueList<Reason> reasons, string answerId) => new()
    {
        SalesChannelId = order?.Store,
        OrderId = order?.Id,
        Operation = operation?.Number,
        AnswerId = answerId,
        Topic = topic,
        Payment = payment,
        Reasons = reasons,
    };

    private static Decision Decide(OrderPayments? money, int number, RaiseException message)
    {
        var words = WritingExceptions.Words(message.Topic, message.Reasons);
        return money?.Operation(number) is not { } operation ? Decision.Refuse(Refusal.At("$.operation", "the number of an operation of the order", number))
            // The gateway says it again and again: one exception is enough.
            : operation.Trouble is { ClosedAt: null } trouble && (trouble.Message.Contains(words, StringComparison.Ordinal) || trouble.Message.Length >= Trouble.LongestMessage) ? Decision.Nothing
            : Decision.Of<OrderPayments>(StreamOf(message), new PaymentEvent.ExceptionRaised(number, ExceptionKind.Contradiction, words));
    }

    private static Need NeedOf(RaiseException message) =>
        message.Operation is null ? Need.Of<UnknownAnswer>(UnknownAnswer.StreamOf(message.AnswerId)) : Need.Of<OrderPayments>(StreamOf(message));

    private static string StreamOf(RaiseException message) => OrderPayments.StreamOf(message.SalesChannelId ?? "", message.OrderId ?? "");
}
