using Oms.Contracts.Sales;

namespace Oms.Sales.Payments.Exceptions;

/// <summary>Payment exceptions as they go out.</summary>
internal static class WritingExceptions
{
    /// <summary>Null of an operation that never needed anybody.</summary>
    public static PaymentException? Of(OrderPayments money, Operation operation)
    {
        var (store, order) = OrderPayments.OrderOf(money.Id);
        return operation.Trouble is not { } trouble ? null : new()
        {
            SalesChannelId = store,
            OrderId = order,
            Operation = operation.Number,
            Kind = trouble.Kind,
            Status = trouble.ClosedAt is null ? "OPEN" : "CLOSED",
            Message = trouble.Message,
            Amount = operation.Amount,
            Currency = money.Terms?.Currency ?? "",
            Gateway = money.Terms?.Gateway ?? "",
            PaymentId = operation.Key,
            RaisedAt = trouble.RaisedAt,
            ClosedAt = trouble.ClosedAt,
            ClosedBy = trouble.ClosedBy,
            Reason = trouble.Reason,
        };
    }

    public static PaymentException Of(UnknownAnswer answer) => new()
    {
        SalesChannelId = answer.Said.SalesChannelId,
        OrderId = answer.Said.OrderId,
        AnswerId = answer.Said.AnswerId,
        Kind = ExceptionKind.UnknownAnswer,
        Status = answer.ClosedAt is null ? "OPEN" : "CLOSED",
        Message = Words(answer.Said.Topic, answer.Said.Reasons),
        Amount = answer.Said.Payment.Amount,
        Currency = answer.Said.Payment.Currency,
        Gateway = answer.Said.Payment.Gateway,
        PaymentId = answer.Said.Payment.GatewayKey,
        RaisedAt = answer.RaisedAt,
        ClosedAt = answer.ClosedAt,
        ClosedBy = answer.ClosedBy,
        Reason = answer.Reason,
    };

    public static string Words(string topic, ValueList<Reason> reasons) =>
        $"{topic}: {string.Join("; ", reasons.Select(reason => $"{reason.Path} should be {reason.Expected}, was {reason.Found}"))}";
}
