using Oms.Contracts.Common;

namespace Oms.Contracts.Logistics;

/// <summary>A box on its way: magento.logistics.package.</summary>
public sealed record Package : Extensible
{
    public string Id { get; init; } = "";
    public PackageDetail? Details { get; init; }
    /// <summary>Line numbers of the order.</summary>
    public ValueList<int> Items { get; init; } = [];
    public ValueList<AggregatedItem>? AggregatedItems { get; init; }
    public string? Carrier { get; init; }
    public string? TrackingNumber { get; init; }
    public string? TrackingLink { get; init; }
    public string? TrackingComment { get; init; }
    public string? ShippingLabelLink { get; init; }
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
}

/// <summary>The kind of box and its size: magento.logistics.package_detail.</summary>
public sealed record PackageDetail : Extensible
{
    public string Name { get; init; } = "";
    public decimal? Weight { get; init; }
    public string? WeightUnit { get; init; }
    public decimal Length { get; init; }
    public decimal Width { get; init; }
    public decimal Height { get; init; }
    public string DimensionsUnit { get; init; } = "";
}
