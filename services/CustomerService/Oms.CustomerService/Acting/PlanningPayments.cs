using Oms.Contracts.Sales;
using Oms.Contracts.Sales.PaymentManagement;

namespace Oms.CustomerService.Acting;

/// <summary>How a person may deal with an operation of an order's money (P-7), as far as the console knows; Sales decides.</summary>
public static class PlanningPayments
{
    /// <summary>For who only sees that it was dealt with: nothing moves any more, so there is no outcome to tell.</summary>
    public const string Seen = "";

    private static readonly string[] ByHand = ["mark_captured", "close_exception"];

    internal static Plan Of(Act act, OrderMoney money, PaymentOperation operation) => operation.Offline
        ? Plan.No("No gateway was asked: there is nothing to deal with.")
        : act switch
        {
            Act.MarkPaid => Mark(operation),
            _ when operation.Exception is null => Plan.No("No exception of it is open."),
            Act.RetryPayment when operation.Command == "capture" && money.Operations.Any(each => each.Command == "cancel") => Plan.No("Its authorisation was let go: it can only be closed."),
            Act.RetryPayment when IsOpen(operation) || IsMarkedAgainstTheGateway(operation) => Plan.Yes(),
            Act.RetryPayment => Plan.No($"The operation is {operation.Status} already: it can only be closed."),
            _ => Plan.Yes(),
        };

    /// <summary>What may be said to have become of it: codes of <see cref="ExceptionOutcome"/>, or <see cref="Seen"/>.</summary>
    public static ValueList<string> OutcomesOf(PaymentOperation operation) =>
        IsOpen(operation) ? [ExceptionOutcome.Done, ExceptionOutcome.Abandoned]
        : IsMarkedAgainstTheGateway(operation) ? [Seen, ExceptionOutcome.Abandoned]
        : operation is { Status: "ABANDONED", Command: "capture" } ? [Seen, ExceptionOutcome.Done]
        : [Seen];

    private static Plan Mark(PaymentOperation operation) =>
        operation.Command != "capture" ? Plan.No("Only a capture can be marked as paid.")
        : IsOpen(operation) ? Plan.Yes()
        : Plan.No($"The capture is {operation.Status} already.");

    /// <summary>The gateway may still answer.</summary>
    private static bool IsOpen(PaymentOperation operation) => operation.Status is "REQUESTED" or "FAILED";

    private static bool IsMarkedAgainstTheGateway(PaymentOperation operation) => operation is { Command: "capture", Status: "SUCCEEDED" } && ByHand.Contains(operation.Event);
}
