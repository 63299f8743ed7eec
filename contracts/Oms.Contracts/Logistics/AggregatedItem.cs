using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Logistics;

/// <summary>Lines of one SKU taken together: magento.logistics.aggregated_item.</summary>
public sealed record AggregatedItem : Extensible
{
    public string AggregatedLineId { get; init; } = "";
    public string Sku { get; init; } = "";
    [Range(1, int.MaxValue)]
    public int Quantity { get; init; }
    /// <summary>Line numbers of the order.</summary>
    public ValueList<int> OrderLines { get; init; } = [];
}
