using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Orders;
using Oms.Sales.Payments.Answering;
using Oms.Sales.Payments.Charging;

namespace Oms.Sales.Payments.Exceptions;

/// <summary>A person deals with a payment exception: has it tried again, says what became of it, or marks an amount as paid (P-7).</summary>
internal static class HandExceptions
{
    private const string Path = "$.operation";

    public static IEnumerable<Handler> Handlers(SalesDefaults defaults) =>
    [
        new Handler<Retry>(
            (message, _) => Course.Needs(message.SalesChannelId, message.OrderId),
            (message, seen, occasion) => Told(occasion, reason: null) ?? Find(seen, message.SalesChannelId, message.OrderId, defaults, occasion.At,
                course => Known(course, message.Operation, operation => Retry(course, operation, occasion.By!)))),
        new Handler<MarkCaptured>(
            (message, _) => Course.Needs(message.SalesChannelId, message.OrderId),
            (message, seen, occasion) => Told(occasion, message.Reason) ?? Find(seen, message.SalesChannelId, message.OrderId, defaults, occasion.At,
                course => MarkCaptured(course, message, occasion.By!))),
        new Handler<CloseException>(
            (message, _) => message.Operation is null ? [Need.Of<UnknownAnswer>(UnknownAnswer.StreamOf(message.AnswerId ?? ""))] : Course.Needs(message.SalesChannelId ?? "", message.OrderId ?? ""),
            (message, seen, occasion) => Told(occasion, message.Reason) ?? (message.Operation is { } number
                ? Find(seen, message.SalesChannelId ?? "", message.OrderId ?? "", defaults, occasion.At, course => Known(course, number, operation => Close(course, operation, message, occasion.By!)))
                : CloseAnswer(seen.Find<UnknownAnswer>(UnknownAnswer.StreamOf(message.AnswerId ?? "")), message, occasion.By!))),
    ];

    private static Decision Retry(Course course, Operation operation, string by) => operation is { Command: GatewayCommand.Capture } && course.Money.Operations.Any(each => each.Command == GatewayCommand.Cancel)
        ? Decision.Refuse(Refusal.At(Path, "an operation on an authorisation that was not let go; close it", State(operation)))
        : operation is { IsOpen: true, IsInTrouble: true } || IsWronglyMarked(course, operation) ? course.AskAgain(operation, by).Resume(operation).Decided
        : Decision.Refuse(Refusal.At(Path, "an operation that failed or was not answered, with an open exception", State(operation)));

    private static Decision MarkCaptured(Course course, MarkCaptured message, string by)
    {
        var captures = course.Money.Operations.Where(operation => operation is { Command: GatewayCommand.Capture, IsOffline: false }).ToList();
        if (message.Operation is { } number && captures.Find(operation => operation.Number == number) is { Status: OperationStatus.Succeeded })
            return Decision.Nothing;
        return captures.Where(operation => operation.IsOpen && operation.Number == (message.Operation ?? operation.Number)).ToList() is [var only]
            ? Settle(course, only, true, PaymentEvent.MarkedCaptured, by, message.Reason)
            : Decision.Refuse(Refusal.At(Path, "the number of a capture that is not settled; without one there must be one such", $"{message.Operation?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}; not settled: {string.Join(", ", captures.Where(operation => operation.IsOpen).Select(operation => operation.Number))}"));
    }

    private static Decision Close(Course course, Operation operation, CloseException message, string by) => (operation, message.Outcome) switch
    {
        ({ IsInTrouble: false }, _) => Decision.Refuse(Refusal.At(Path, "an operation with an open exception", State(operation))),
        (_, ExceptionOutcome.Abandoned) when IsWronglyMarked(course, operation) => Settle(course, operation, false, PaymentEvent.ClosedException, by, message.Reason),
        ({ IsOpen: true }, ExceptionOutcome.Done or ExceptionOutcome.Abandoned) => Settle(course, operation, message.Outcome == ExceptionOutcome.Done, PaymentEvent.ClosedException, by, message.Reason),
        // The gateway insists that money moved, and the person believes it now.
        ({ Status: OperationStatus.Abandoned, Command: GatewayCommand.Capture }, ExceptionOutcome.Done) => Settle(course, operation, true, PaymentEvent.ClosedException, by, message.Reason),
        ({ IsOpen: false }, null) => course.Then(new PaymentEvent.ExceptionClosed(operation.Number, by, message.Reason)).Decided,
        _ => Decision.Refuse(Refusal.At("$.outcome", operation.IsOpen ? $"{ExceptionOutcome.Done} or {ExceptionOutcome.Abandoned}" : $"nothing: the operation is {operation.Status} and stays so", message.Outcome)),
    };

    /// <summary>A person marked it as paid and the gateway denies it: that can be taken back while none of it was given back.</summary>
    private static bool IsWronglyMarked(Course course, Operation operation) => operation is { Command: GatewayCommand.Capture, Status: OperationStatus.Succeeded, SettledBy: not null, IsInTrouble: true }
        && operation.Parts.All(part => course.Money.RefundedOf(part.LineNumber, part.PaymentReference) == 0);

    private static Decision Settle(Course course, Operation operation, bool isDone, string name, string by, string reason)
    {
        course.Then(new PaymentEvent.SettledByHand(operation.Number, isDone, name, by, reason));
        return (isDone ? course.Succeed(operation) : course.Abandon(operation, by, reason)).Proceed().Decided;
    }

    private static Decision CloseAnswer(UnknownAnswer? answer, CloseException message, string by) => answer switch
    {
        null => Decision.Refuse(Refusal.At("$.answer_id", "the id of an answer that belongs to no operation, or the number of an operation", message.AnswerId)),
        { ClosedAt: not null } => Decision.Nothing,
        _ => Decision.Of<UnknownAnswer>(UnknownAnswer.StreamOf(message.AnswerId!), new UnknownAnswerEvent.Closed(by, message.Reason)),
    };

    private static Decision Find(Seen seen, string store, string orderId, SalesDefaults defaults, DateTimeOffset at, Func<Course, Decision> decide) =>
        seen.Find<Order>(Order.StreamOf(store, orderId)) is { } order ? decide(Course.Of(order, seen, defaults, at))
            : Decision.Refuse(Refusal.At("$.order_id", "an order that was placed", orderId));

    private static Decision Known(Course course, int number, Func<Operation, Decision> decide) => course.Money.Operation(number) is { IsOffline: false } operation
        ? decide(operation)
        : Decision.Refuse(Refusal.At(Path, "the number of an operation that a gateway was asked for", number));

    /// <summary>Who and why are kept with it, so they must be told.</summary>
    private static Decision? Told(Occasion occasion, string? reason)
    {
        Reason[] missing =
        [
            .. string.IsNullOrWhiteSpace(occasion.By) ? [Refusal.At("$.user", "who does it", null)] : Array.Empty<Reason>(),
            .. reason is not null && (string.IsNullOrWhiteSpace(reason) || reason.Length > 1000) ? [Refusal.At("$.reason", "a reason of 1 to 1000 characters", reason)] : Array.Empty<Reason>(),
        ];
        return missing.Length > 0 ? Decision.Refuse(missing) : null;
    }

    private static string State(Operation operation) => $"{operation.Number}, {operation.Command}, {operation.Status}{(operation.IsInTrouble ? "" : ", without exception")}";
}
