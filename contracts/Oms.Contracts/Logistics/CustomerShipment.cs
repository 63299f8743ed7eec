using Oms.Contracts.Common;

namespace Oms.Contracts.Logistics;

/// <summary>Lines that left for the customer, with their boxes: magento.logistics.customer_shipment.</summary>
public sealed record CustomerShipment : Extensible
{
    public string? ShipmentId { get; init; }
    public string? ShipmentRequestId { get; init; }
    /// <summary>The sales channel.</summary>
    [Name]
    public string StoreId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    [Name]
    public string SourceId { get; init; } = "";
    /// <summary>The shipping method.</summary>
    public string Method { get; init; } = "";
    public DateTimeOffset? ShipmentDate { get; init; }
    public ValueList<Item> Items { get; init; } = [];
    public ValueList<Package> Packages { get; init; } = [];
    public Address? Address { get; init; }
}
