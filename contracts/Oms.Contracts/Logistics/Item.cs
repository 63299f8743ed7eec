using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Oms.Contracts.Common;
using Oms.Contracts.Json;
using Oms.Contracts.Sales;

namespace Oms.Contracts.Logistics;

/// <summary>An order's line in a warehouse: magento.logistics.item.</summary>
public sealed record Item : Extensible
{
    public string OrderLineId { get; init; } = "";
    [Range(1, int.MaxValue)]
    public int OrderLineNumber { get; init; }
    /// <summary>The line's product type.</summary>
    public string? ItemType { get; init; }
    public string? Sku { get; init; }
    public string? Name { get; init; }
    public ValueList<CustomAttribute>? CustomDetails { get; init; }
    public string? ImageUrl { get; init; }
    public string? ProductUrl { get; init; }
    public Price? OrderLinePrice { get; init; }
    public OrderLinePromotionInformation? OrderLinePromotionsInfo { get; init; }
    public int? ParentOrderLineNumber { get; init; }
    [JsonConverter(typeof(StatusConverter))]
    public string? Status { get; init; }
    [JsonConverter(typeof(StatusConverter))]
    public string? StatusReason { get; init; }
    public DateTimeOffset? StatusDate { get; init; }
}
