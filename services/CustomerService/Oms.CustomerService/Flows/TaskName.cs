namespace Oms.CustomerService.Flows;

/// <summary>The tasks, as people read them.</summary>
internal static class TaskName
{
    public const string Creation = "Creation";
    public const string PaymentValidation = "Payment validation";
    public const string ParentReturn = "Parent return";
    public const string ExternalApproval = "External approval";
    public const string RiskAssessment = "Risk assessment";
    public const string AgentsHold = "Agent's hold";
    public const string RemorseTime = "Remorse time";
    public const string CaptureBeforeShipment = "Capture before shipment";
    public const string Allocation = "Allocation";
    public const string Picking = "Picking";
    public const string Shipping = "Shipping";
    public const string Capture = "Capture";
    public const string Completion = "Completion";
    public const string Return = "Return";
    public const string RequestSent = "Request sent";
    public const string Received = "Received";
}
