using Oms.Sales.Orders;
using Oms.Sales.Orders.Holding;
using Oms.Sales.Payments.Charging;

namespace Oms.Sales.Payments.Answering;

/// <summary>What an order does when an operation was settled, by the gateway or by a person.</summary>
internal static class SettlingOperations
{
    public static Course Succeed(this Course course, Operation operation) => operation.Command switch
    {
        GatewayCommand.Validate => course.EndHold(HoldReason.Validation),
        GatewayCommand.Capture => course.Mark(operation.Parts, LineMoney.Captured).EndHold(HoldReason.Capture),
        GatewayCommand.Refund => course.PayRest(operation),
        _ => course,
    };

    /// <summary>What of the refund is handed over outside goes with what the gateway pays: given up, nothing of it was given.</summary>
    private static Course PayRest(this Course course, Operation operation) => course.Accept(
        PaymentFold.PartsOf(course.Money.Find(operation.CreditNote!)!.Refund).Where(course.IsOffline).ToValueList(), GatewayCommand.Refund, operation.CreditNote);

    /// <summary>The gateway said no. An order without authorisation is rejected; anything else waits for a person.</summary>
    public static Course Fail(this Course course, Operation operation) => operation.Command switch
    {
        GatewayCommand.Validate => course.Reject(),
        GatewayCommand.Capture => course.Mark(operation.Parts, LineMoney.CaptureFailed).FailHold(HoldReason.Capture, HoldError.NotCaptured),
        _ => course,
    };

    /// <summary>The gateway never answered.</summary>
    public static Course GiveUp(this Course course, Operation operation) => operation.Command switch
    {
        GatewayCommand.Validate => course.FailHold(HoldReason.Validation, HoldError.Unanswered),
        GatewayCommand.Capture => course.FailHold(HoldReason.Capture, HoldError.NotCaptured),
        _ => course,
    };

    /// <summary>A person has it tried once more.</summary>
    public static Course Resume(this Course course, Operation operation) => operation.Command switch
    {
        GatewayCommand.Validate => course.ResumeHold(HoldReason.Validation),
        GatewayCommand.Capture => course.Mark(operation.Parts, LineMoney.CaptureRequested).ResumeHold(HoldReason.Capture),
        _ => course,
    };

    /// <summary>A person says that it will not happen: an order that waits for it comes to nothing.</summary>
    public static Course Abandon(this Course course, Operation operation, string by, string reason) => operation.Command switch
    {
        GatewayCommand.Validate => course.Reject(by, reason),
        GatewayCommand.Capture when course.Now.IsHeldBy(HoldReason.Capture) => course.Mark(operation.Parts, LineMoney.CaptureFailed)
            .Stop(OrderStatus.Unpaid, LineStatus.CancelledByPayment, by, reason),
        GatewayCommand.Capture => course.Mark(operation.Parts, LineMoney.CaptureFailed),
        _ => course,
    };

    /// <summary>Only while it is held for that: an order that was given up meanwhile stays as it is.</summary>
    private static Course Reject(this Course course, string? by = null, string? note = null) => course.Now.IsHeldBy(HoldReason.Validation)
        ? course.Stop(OrderStatus.Unauthorized, LineStatus.CancelledByPayment, by, note)
        : course;
}
