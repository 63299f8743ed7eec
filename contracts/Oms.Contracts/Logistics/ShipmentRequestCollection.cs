namespace Oms.Contracts.Logistics;

/// <summary>A part of the shipment requests that were found: magento.logistics.shipment_request_collection.</summary>
public sealed record ShipmentRequestCollection : Extensible
{
    public int Offset { get; init; }
    /// <summary>How many were wanted.</summary>
    public int Size { get; init; }
    /// <summary>How many were found in all.</summary>
    public int Total { get; init; }
    public ValueList<ShipmentRequest> Items { get; init; } = [];
}
