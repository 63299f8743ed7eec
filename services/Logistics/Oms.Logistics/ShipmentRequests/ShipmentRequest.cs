using Oms.Contracts;
using Oms.Contracts.Common;
using Oms.Contracts.Logistics;
using Oms.Deciding;
using Oms.Logistics.SourcingLines;
using Oms.Logistics.StockKeeping;
using Sourcing = Oms.Logistics.SourcingLines.Sourcing;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>What one source is asked to ship of one order, and how far it has come. Its stream is the request's id.</summary>
internal sealed record ShipmentRequest : Aggregate
{
    /// <summary>The request as it is told, with the statuses of this moment.</summary>
    public required Contracts.Logistics.ShipmentRequest Content { get; init; }

    public string? GiftMessage { get; init; }

    /// <summary>The order's custom attributes.</summary>
    public ValueList<CustomAttribute> CustomDetails { get; init; } = [];

    /// <summary>The boxes that left so far; each lists the lines that left in it.</summary>
    public ValueList<Package> Packages { get; init; } = [];

    /// <summary>How often lines left.</summary>
    public int Shipments { get; init; }

    /// <summary>The stream of its order's sourcing.</summary>
    public string SourcingStream => Sourcing.StreamOf(Content.Store, Content.OrderId);

    /// <summary>The line of that number, postage included; null when there is none.</summary>
    public Item? Line(int number) => Content.Items.FirstOrDefault(item => item.OrderLineNumber == number);

    /// <summary>Where the line's pieces are, or were.</summary>
    public Place PlaceOf(int line) => new(Content.SourceId!, Line(line)?.Sku ?? "");

    /// <summary>Services of these lines that are still open: what happens to a line happens to them.</summary>
    public IEnumerable<int> OpenServicesOf(ICollection<int> lines) => Content.Items
        .Where(item => item.ItemType == ProductType.Service && LineStatus.IsOpen(item)
            && item.ParentOrderLineNumber is { } parent && lines.Contains(parent) && !lines.Contains(item.OrderLineNumber))
        .Select(item => item.OrderLineNumber);
}
