using Oms.Contracts.Logistics;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>The statuses of a shipment request: they follow from its lines once one of them has ended.</summary>
internal static class RequestStatus
{
    public const string New = "NEW";
    public const string Picking = "PICKING";
    public const string PartiallyShipped = "PARTIALLY_SHIPPED";
    /// <summary>Every line was shipped or declined, one at least shipped.</summary>
    public const string Shipped = "SHIPPED";
    public const string Declined = "DECLINED";
    /// <summary>Every line was declined or cancelled, one at least cancelled.</summary>
    public const string Cancelled = "CANCELLED";

    /// <summary>Every move there is.</summary>
    public static IReadOnlyList<(string From, string To)> Transitions { get; } =
    [
        (New, Picking), (New, PartiallyShipped), (New, Shipped), (New, Declined), (New, Cancelled),
        (Picking, PartiallyShipped), (Picking, Shipped), (Picking, Declined), (Picking, Cancelled),
        (PartiallyShipped, Shipped),
    ];

    /// <summary>The status after its lines have changed.</summary>
    public static string After(string current, IEnumerable<Item> items)
    {
        var lines = items.Where(item => !Postage.Is(item)).ToList();
        return (lines.Exists(item => item.Status == LineStatus.Shipped), lines.Exists(LineStatus.IsOpen)) switch
        {
            (true, true) => PartiallyShipped,
            (true, false) => Shipped,
            (false, false) when lines.Exists(item => item.Status == LineStatus.Cancelled) => Cancelled,
            (false, false) => Declined,
            (false, true) => current,
        };
    }
}
