using Oms.Contracts;
using Oms.Contracts.Common;
using Oms.Contracts.Logistics;
using Oms.Deciding;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>What can happen to a shipment request. The names on disk never change.</summary>
internal abstract record ShipmentRequestEvent : Fact
{
    private ShipmentRequestEvent()
    {
    }

    /// <param name="Request">What is asked, without statuses and dates: they are those of this moment.</param>
    /// <param name="GiftMessage">The order's.</param>
    /// <param name="CustomDetails">The order's custom attributes.</param>
    [FactName("shipment_request.requested")]
    internal sealed record Requested(Contracts.Logistics.ShipmentRequest Request, string? GiftMessage, ValueList<CustomAttribute> CustomDetails)
        : ShipmentRequestEvent;

    /// <summary>It was sent to the warehouse once more.</summary>
    [FactName("shipment_request.exported")]
    internal sealed record Exported : ShipmentRequestEvent;

    [FactName("shipment_request.picking_started")]
    internal sealed record PickingStarted : ShipmentRequestEvent;

    [FactName("shipment_request.lines_progressed")]
    internal sealed record LinesProgressed(ValueList<LineProgress> Lines) : ShipmentRequestEvent;

    /// <param name="Lines">Numbers of the lines that left, services with their lines.</param>
    /// <param name="Packages">The boxes they left in; each lists only lines of <paramref name="Lines"/>.</param>
    [FactName("shipment_request.lines_shipped")]
    internal sealed record LinesShipped(ValueList<int> Lines, ValueList<Package> Packages) : ShipmentRequestEvent;

    [FactName("shipment_request.lines_declined")]
    internal sealed record LinesDeclined(ValueList<LineDecline> Lines) : ShipmentRequestEvent;

    /// <summary>Nobody ships the lines any more, services with their lines.</summary>
    [FactName("shipment_request.lines_cancelled")]
    internal sealed record LinesCancelled(ValueList<LineCancellation> Lines) : ShipmentRequestEvent;
}

/// <summary>A line came nearer to its shipment.</summary>
internal sealed record LineProgress(int LineNumber, string Status, string Reason);

/// <summary>The warehouse will not ship a line, and why: its own reason, or the status it said.</summary>
internal sealed record LineDecline(int LineNumber, string Reason);

/// <summary>A line is not shipped for good, and why.</summary>
internal sealed record LineCancellation(int LineNumber, string Reason);
