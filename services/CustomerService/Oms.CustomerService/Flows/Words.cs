namespace Oms.CustomerService.Flows;

/// <summary>Why Sales holds orders; as they stand in its facts.</summary>
internal static class HoldReason
{
    public const string ParentReturn = "pending_return_parent_order";
    public const string Validation = "PENDING_VALIDATE_PAYMENT_REPLY";
    public const string Approval = "PENDING_EXTERNAL_VALIDATION";
    public const string Risk = "PENDING_RISKASSESSMENT_REPLY";
    public const string Agent = "AGENTHOLD";
    public const string Remorse = "PENDING_REMORSE_TIME";
    public const string Capture = "PENDING_CAPTURE_REPLY";
}

/// <summary>Statuses of lines that mean something to a flow; Sales and Logistics have the same words.</summary>
internal static class LineStatus
{
    public const string New = "NEW";
    public const string InitialOrder = "INITIALORDER";
    public const string Allocated = "ALLOCATEDSHIP";
    public const string ShipmentCreated = "SHIPMENTCREATED";
    public const string PendingPicking = "ITEM_PENDING_PICKING";
    public const string ReadyToPick = "PICKREADY";
    public const string Picked = "PICKCONFIRMED";
    public const string Declined = "PICKDECLINED";
    public const string Shipped = "SHIPPED";
    public const string ShipReported = "OSREPORT";
    public const string Cancelled = "CANCELLED";
    public const string Returned = "RETURNED";

    public static bool IsFinal(string status) => status is Shipped or Cancelled or Returned;

    public static bool HasShipped(string status) => status is Shipped or Returned;
}

/// <summary>Kinds of lines.</summary>
internal static class ProductType
{
    public const string Physical = "PHYSICAL";
    public const string Bundle = "BUNDLE";
    public const string Shipping = "SHIPPING";
    public const string Service = "SERVICE";
}

/// <summary>What gateways are asked.</summary>
internal static class GatewayCommand
{
    public const string Validate = "validate";
    public const string Revalidate = "revalidate";
    public const string Capture = "capture";
    public const string Cancel = "cancel";
}
