using Oms.Contracts.Logistics;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>The statuses of a line in a warehouse, in the order in which they come, and the three that end it.</summary>
internal static class LineStatus
{
    public const string New = "NEW";
    public const string Received = "RECEIVEDBYLOGISTICS";
    public const string PendingPicking = "ITEM_PENDING_PICKING";
    public const string Shipped = "SHIPPED";
    public const string Declined = "PICKDECLINED";
    public const string Cancelled = "CANCELLED";
    public const string NotInStock = "NOT_IN_STOCK";

    /// <summary>The reason of a line that was shipped.</summary>
    public const string ShipReported = "OSREPORT";

    /// <summary>The reason of a line that a warehouse cancels without giving one.</summary>
    public const string NothingToShip = "NOTHINGTOSHIP";

    /// <summary>The reason of a line that is cancelled because the customer wants it no longer.</summary>
    public const string CustomerRequest = "CUSTOMERREQ";

    /// <summary>The reason of a service whose line is cancelled.</summary>
    public const string AssociatedItemCancelled = "ASSOCIATEDITEMCANCELLED";

    private const string ReceiptReported = "OSREPORTREC";

    private static readonly string[] Steps = [New, Received, PendingPicking, "PICKREADY", "PICKCONFIRMED"];

    /// <summary>What a warehouse may say of a line.</summary>
    public static string Allowed { get; } = string.Join(", ", [.. Steps, Shipped, Declined, NotInStock]);

    public static bool IsOpen(Item item) => item.Status is not (Shipped or Declined or Cancelled);

    /// <summary>Whether it says that the line will not be shipped.</summary>
    public static bool IsDecline(string? status) => status is Declined or NotInStock;

    public static bool IsStep(string? status) => Steps.Contains(status);

    /// <summary>Whether it is further than the line has come; what is not, is late and changes nothing.</summary>
    public static bool IsFurther(string status, Item item) =>
        IsOpen(item) && Array.IndexOf(Steps, status) > Array.IndexOf(Steps, item.Status);

    /// <summary>The reason of a step for which the warehouse gave none.</summary>
    public static string UsualReason(string step) => step == Received ? ReceiptReported : step;
}
