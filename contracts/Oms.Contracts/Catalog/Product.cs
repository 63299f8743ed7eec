using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Oms.Contracts.Common;
using Oms.Contracts.Json;

namespace Oms.Contracts.Catalog;

/// <summary>Something that is sold, or the style that several are variants of: magento.catalog.product.</summary>
public sealed record Product : Extensible
{
    public string Id { get; init; } = "";
    [AllowedValues("bundle", "configurable", "downloadable", "grouped", "simple", "virtual", "service", "shipping")]
    public string Type { get; init; } = "";
    [Name]
    public string Sku { get; init; } = "";
    public bool? PriceAdjustable { get; init; }
    public ValueList<LocalizedName>? Name { get; init; }
    public ProductPrice? Price { get; init; }
    /// <summary>In capitals after reading.</summary>
    [JsonConverter(typeof(CapitalsConverter))]
    [AllowedValues("ACTIVE", "INACTIVE", "EOL", "OUTLET")]
    public string Status { get; init; } = "";
    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? ModifiedAt { get; init; }
    /// <summary>The variants of this style (E-1); absent when it has none.</summary>
    [Name]
    public ValueList<string>? ChildrenSkus { get; init; }
    public ValueList<CustomAttribute>? CustomAttributes { get; init; }
}

/// <summary>magento.catalog.localized_name.</summary>
public sealed record LocalizedName : Extensible
{
    public string Value { get; init; } = "";
    public string? Channel { get; init; }
    public string? Locale { get; init; }
}

/// <summary>magento.catalog.product_price.</summary>
public sealed record ProductPrice : Extensible
{
    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "";
    /// <summary>In units of the currency.</summary>
    [Range(0, double.PositiveInfinity)]
    public decimal Amount { get; init; }
}
