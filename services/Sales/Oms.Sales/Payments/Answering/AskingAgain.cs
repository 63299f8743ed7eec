using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Orders;
using Oms.Sales.Orders.Holding;
using Oms.Sales.Payments.Charging;

namespace Oms.Sales.Payments.Answering;

/// <summary>The timer of an operation: a gateway that has not answered is asked again, up to a limit; then a person has to look.</summary>
internal static class AskingAgain
{
    public static Handler<AskAgain> Handler(SalesDefaults defaults) => new(
        (message, _) => Course.Needs(message.SalesChannelId, message.OrderId),
        (message, seen, occasion) => seen.Find<Order>(Order.StreamOf(message.SalesChannelId, message.OrderId)) is { } order
            ? Decide(Course.Of(order, seen, defaults, occasion.At), message)
            : Decision.Refuse(Refusal.At("$.order_id", "an order that was placed", message.OrderId)));

    private static Decision Decide(Course course, AskAgain message)
    {
        if (course.Money.Operation(message.Operation) is not { Status: OperationStatus.Requested, NextRun: { } next } operation || operation.Runs != message.Runs)
            return Decision.Nothing;
        // Given up meanwhile: nobody waits for the answer any longer.
        if (operation.Command == GatewayCommand.Validate && !course.Now.IsHeldBy(HoldReason.Validation))
            return Decision.Nothing;
        if (course.At < next)
            return new Decision.TooEarly([Refusal.At("$", FormattableString.Invariant($"not before {next:O}"), course.At.ToString("O"))], next);
        return operation.Runs - operation.RetriedAfter < course.Defaults.AskAtMost
            ? course.AskAgain(operation).Decided
            : course.Then(new PaymentEvent.ExceptionRaised(operation.Number, Trouble.KindOf(operation.Command, isAnswered: false)!, $"the gateway did not answer, asked {operation.Runs} times")).GiveUp(operation).Decided;
    }
}
