namespace Oms.Sales.Orders;

/// <summary>The statuses of a line and their reasons.</summary>
internal static class LineStatus
{
    public const string New = "NEW";
    public const string InitialOrder = "INITIALORDER";
    public const string Allocated = "ALLOCATEDSHIP";
    public const string ShipmentCreated = "SHIPMENTCREATED";
    public const string Shipped = "SHIPPED";
    public const string ShippedReason = "OSREPORT";
    public const string Cancelled = "CANCELLED";

    /// <summary>Ours: the documents show a label. It came back after it had shipped; both status and reason.</summary>
    public const string Returned = "RETURNED";

    public const string Declined = "PICKDECLINED";
    public const string CustomerRequest = "CUSTOMERREQ";
    public const string OutOfStock = "OUTOFSTOCK";
    public const string NothingToShip = "NOTHINGTOSHIP";
    public const string CancelledByPayment = "CANCELLEDBYPAYMENTANDRISK";
    public const string Test = "TEST";
    public const string AssociatedItemCancelled = "ASSOCIATEDITEMCANCELLED";

    private const string ReceivedByLogistics = "RECEIVEDBYLOGISTICS";
    private const string ReceivedReason = "OSREPORTREC";

    /// <summary>On its way through one shipment request a line only moves down this list; a decline takes it out of the request.</summary>
    private static readonly string[] Path =
        [ReceivedByLogistics, "ITEM_PENDING_PICKING", "PICKREADY", "PICKCONFIRMED", Declined];

    public static bool IsFinal(string? status) => status is Shipped or Cancelled or Returned;

    /// <summary>What came back had shipped: whoever follows it, and how the order ends, does not change by that.</summary>
    public static bool HasShipped(string? status) => status is Shipped or Returned;

    /// <summary>How far along its request a line is: 0 before the warehouse said anything; -1 for what is no step of it.</summary>
    public static int RankOf(string? status) => status is New or Allocated ? 0 : Array.IndexOf(Path, status) is var at and >= 0 ? at + 1 : -1;

    /// <summary>The documented reason where there is one, else what the warehouse gave; real ones repeat the status.</summary>
    public static string ReasonOf(string status, string? given) =>
        status == ReceivedByLogistics ? ReceivedReason : string.IsNullOrEmpty(given) ? status : given;
}
