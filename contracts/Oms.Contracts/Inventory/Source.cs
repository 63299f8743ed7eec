using Oms.Contracts.Common;

namespace Oms.Contracts.Inventory;

/// <summary>A place that holds and ships goods: magento.inventory.source.</summary>
public sealed record Source : Extensible
{
    [Name]
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    /// <summary><c>WAREHOUSE</c> or <c>STORE</c>, say.</summary>
    public string Type { get; init; } = "";
    /// <summary>IANA name.</summary>
    public string? Timezone { get; init; }
    public SourceConfigurations? Configurations { get; init; }
    public Address Address { get; init; } = new();
    /// <summary>The stocks its goods count in.</summary>
    public ValueList<string>? AggregateIds { get; init; }
}

/// <summary>magento.inventory.source_configurations.</summary>
public sealed record SourceConfigurations : Extensible
{
    /// <summary>An inactive one is not chosen.</summary>
    public bool? Active { get; init; }
    public SourceCapabilities? Capabilities { get; init; }
    public string? IntegrationName { get; init; }
    public bool? ShipFromStore { get; init; }
}

/// <summary>magento.inventory.source_capabilities.</summary>
public sealed record SourceCapabilities : Extensible
{
    /// <summary>Shipping methods it can serve.</summary>
    public ValueList<string>? Shipping { get; init; }
    /// <summary>SKUs of services it can do (O-6).</summary>
    public ValueList<string>? Services { get; init; }
    /// <summary>May be the target of a return (S-5).</summary>
    public bool? AcceptsReturns { get; init; }
    public SourceFulfillment? Fulfillment { get; init; }
}

/// <summary>magento.inventory.source_fulfillment.</summary>
public sealed record SourceFulfillment : Extensible
{
    public bool? CanShipToSource { get; init; }
}
