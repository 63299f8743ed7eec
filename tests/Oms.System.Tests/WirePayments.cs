using System.Text.Json.Nodes;

namespace Oms.System.Tests;

/// <summary>What is said of money: to payment adapters, by them, by whoever approves orders, and by operators.</summary>
internal static partial class Wire
{
    public const string Validate = "magento.payments.payments_management.validate";
    public const string Validated = "magento.payments.payments_management.notify_validated";
    public const string ValidationFailed = "magento.payments.payments_management.notify_validation_failed";
    public const string Revalidate = "magento.payments.payments_management.revalidate";
    public const string Revalidated = "magento.payments.payments_management.notify_revalidated";
    public const string RevalidationFailed = "magento.payments.payments_management.notify_revalidation_failed";
    public const string Capture = "magento.payments.payments_management.capture";
    public const string Captured = "magento.payments.payments_management.notify_captured";
    public const string CaptureFailed = "magento.payments.payments_management.notify_capture_failed";
    public const string Void = "magento.payments.payments_management.cancel";
    public const string Voided = "magento.payments.payments_management.notify_cancelled";
    public const string VoidFailed = "magento.payments.payments_management.notify_cancellation_failed";
    public const string GiveBack = "magento.payments.payments_management.refund";
    public const string GivenBack = "magento.payments.payments_management.notify_refunded";
    public const string GiveBackFailed = "magento.payments.payments_management.notify_refund_failed";
    public const string Approval = "magento.external.validation_management.validate";
    public const string Approved = "oms.external.validation_management.answer";
    public const string Hold = "oms.sales.order_management.hold";
    public const string EndHold = "oms.sales.order_management.end_hold";
    public const string FindMoney = "oms.sales.payment_management.find";
    public const string FindExceptions = "oms.sales.payment_management.find_exceptions";
    public const string MarkCaptured = "oms.sales.payment_management.mark_captured";
    public const string RetryPayment = "oms.sales.payment_management.retry";
    public const string CloseException = "oms.sales.payment_management.close_exception";
    public const string ExceptionUpdated = "oms.sales.payment_management.exception_updated";

    public const string RaiseException = "oms.sales.payment_management.raise_exception";
    public const string AskGatewayAgain = "oms.sales.payment_management.ask_again";
    public const string CaptureDue = "oms.sales.payment_management.capture_due";
    public const string HoldDue = "oms.sales.order_management.hold_due";
    public const string AskApprovalAgain = "oms.external.validation_management.ask_again";

    /// <summary>The five commands of a gateway.</summary>
    public static readonly string[] SaidToGateways = [Validate, Revalidate, Capture, Void, GiveBack];

    /// <summary>Their answers, two each.</summary>
    public static readonly string[] SaidByGateways =
        [Validated, ValidationFailed, Revalidated, RevalidationFailed, Captured, CaptureFailed, Voided, VoidFailed, GivenBack, GiveBackFailed];

    /// <summary>An operation as a gateway is asked for it.</summary>
    public static JsonObject Payment(string reference, decimal amount) => new()
    {
        ["payment"] = new JsonObject
        {
            ["gateway"] = "PAYGATE",
            ["gateway_account"] = "ST1",
            ["gateway_key"] = "5e4a792a431ee7",
            ["amount"] = amount,
            ["currency"] = "USD",
            ["order_id"] = "17",
            ["operation_reference"] = reference,
            ["lines"] = new JsonArray(new JsonObject
            {
                ["line_number"] = 1, ["item_name"] = "a", ["item_sku"] = "24-MB04", ["item_type"] = "PHYSICAL", ["quantity"] = 1, ["unit_price_gross"] = amount,
            }),
            ["gateway_command"] = "capture",
        },
    };
}
