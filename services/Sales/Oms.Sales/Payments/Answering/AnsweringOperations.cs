using Oms.Contracts.Payments;
using Oms.Contracts.Payments.PaymentsManagement;
using Oms.Contracts.Sales;
using Oms.Sales.Orders;
using Oms.Sales.Payments.Charging;
using Oms.Sales.Payments.Exceptions;

namespace Oms.Sales.Payments.Answering;

/// <summary>
/// A gateway answers, perhaps late, twice, or now otherwise. What its operation came to so far decides: a first answer settles it, a
/// yes after a no is believed, since money moved, and whatever contradicts a settled one is refused and shown to a person.
/// </summary>
internal static class AnsweringOperations
{
    public static IEnumerable<Handler> Handlers(SalesDefaults defaults) =>
    [
        Handler<NotifyValidated>(GatewayCommand.Validate, isDone: true, defaults),
        Handler<NotifyValidationFailed>(GatewayCommand.Validate, isDone: false, defaults),
        Handler<NotifyRevalidated>(GatewayCommand.Revalidate, isDone: true, defaults),
        Handler<NotifyRevalidationFailed>(GatewayCommand.Revalidate, isDone: false, defaults),
        Handler<NotifyCaptured>(GatewayCommand.Capture, isDone: true, defaults),
        Handler<NotifyCaptureFailed>(GatewayCommand.Capture, isDone: false, defaults),
        Handler<NotifyCancelled>(GatewayCommand.Cancel, isDone: true, defaults),
        Handler<NotifyCancellationFailed>(GatewayCommand.Cancel, isDone: false, defaults),
        Handler<NotifyRefunded>(GatewayCommand.Refund, isDone: true, defaults),
        Handler<NotifyRefundFailed>(GatewayCommand.Refund, isDone: false, defaults),
    ];

    private static Handler<TAnswer> Handler<TAnswer>(string command, bool isDone, SalesDefaults defaults) where TAnswer : PaymentMessage => new(
        (message, seen) => MatchingAnswers.Needs(message.Payment, seen),
        (message, seen, occasion) =>
        {
            var topic = WireCatalogue.Of<TAnswer>().Name;
            var match = MatchingAnswers.Find(message.Payment, command, seen);
            return match is { Order: { } order, Operation: { } operation } && match.Reasons.Count == 0
                ? Decide(Course.Of(order, seen, defaults, occasion.At), operation, message.Payment, isDone, topic, occasion)
                : Refuse(match.Reasons, match.Order?.Wire, match.Operation, message.Payment, topic, occasion);
        });

    private static Decision Decide(Course course, Operation operation, Payment payment, bool isDone, string topic, Occasion occasion)
    {
        var said = new PaymentEvent.Answered(operation.Number, isDone, topic, payment.GatewayResponse, isDone && payment.NewGatewayKey != operation.Key ? NullIfEmpty(payment.NewGatewayKey) : null);
        return (operation.Status, isDone) switch
        {
            (OperationStatus.Requested, _) or (OperationStatus.Failed, true) => course.Then(said).After(operation, isDone, said).Proceed().Decided,
            // Done outside, and by the gateway, too: the money moved twice.
            (OperationStatus.Succeeded, true) when operation is { Event: PaymentEvent.ClosedException, Command: GatewayCommand.Capture or GatewayCommand.Refund } => Contradict(course, operation, payment, topic, occasion),
            // The gateway confirms what a person said of it; its words are kept.
            (OperationStatus.Succeeded, true) when operation.SettledBy is not null && operation.Event != topic => course.Then(said).Use(said).Decided,
            // What was given up went out all the same. While there is room for it, nobody can give it another time.
            (OperationStatus.Abandoned, true) when operation.CreditNote is { } note && RefundRules.HasRoom(course.Now.Wire, course.Money, note) => course.Then(said)
                .Then(new PaymentEvent.ExceptionRaised(operation.Number, ExceptionKind.Contradiction, "the gateway paid a refund that was given up: whoever took it as kept must not give it again")).Succeed(operation).Decided,
            (OperationStatus.Succeeded, true) or (OperationStatus.Failed, false) or (OperationStatus.Abandoned, false) => Decision.Nothing,
            _ => Contradict(course, operation, payment, topic, occasion),
        };
    }

    private static Decision.Refused Contradict(Course course, Operation operation, Payment payment, string topic, Occasion occasion) => Refuse(
        [Refusal.At("$.payment.operation_reference", $"an answer that does not contradict the operation, which is {operation.Status}{(operation.SettledBy is { } by ? $" by {by}" : "")}", topic)],
        course.Now.Wire, operation, payment, topic, occasion);

    private static Course After(this Course course, Operation operation, bool isDone, PaymentEvent.Answered said)
    {
        course.Use(said);
        // Nobody wants the money of lines that were cancelled meanwhile.
        if (!isDone && Trouble.KindOf(operation.Command) is { } kind && (operation.Command != GatewayCommand.Capture || course.IsWanted(operation)))
            course.Then(new PaymentEvent.ExceptionRaised(operation.Number, kind, $"the gateway said no: {said.Response ?? said.Event}"));
        if (isDone && operation.Command == GatewayCommand.Capture && course.Money.Operations.Any(each => each is { Command: GatewayCommand.Cancel, Status: OperationStatus.Succeeded }))
            course.Then(new PaymentEvent.ExceptionRaised(operation.Number, ExceptionKind.Contradiction, "the gateway captured what it had let go"));
        return isDone ? course.Succeed(operation) : course.Fail(operation);
    }

    private static Course Use(this Course course, PaymentEvent.Answered said) => said.NewKey is { } key ? course.UseKey(key) : course;

    /// <summary>An answer that cannot be used is refused as any message is; a person gets to see it, too.</summary>
    private static Decision.Refused Refuse(ValueList<Reason> reasons, WireOrder? order, Operation? operation, Payment payment, string topic, Occasion occasion) => new(reasons)
    {
        Tell = [new(RaisingExceptions.About(order, operation, payment, topic, reasons, $"{topic[(topic.LastIndexOf('.') + 1)..]}/{occasion.Cause}"))],
    };

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
