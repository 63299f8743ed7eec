namespace Oms.Contracts.Inventory;

/// <summary>What has changed in a source, and why: magento.inventory.source_adjustment.</summary>
public sealed record SourceAdjustment : Extensible
{
    public string SourceId { get; init; } = "";
    public string Reason { get; init; } = "";
    /// <summary>When it happened.</summary>
    public DateTimeOffset CreatedOn { get; init; }
    /// <summary>Null when the sender wrote none.</summary>
    public ValueList<SourceAdjustmentSku>? Adjustments { get; init; }
}

/// <summary>By how much one SKU has changed: magento.inventory.source_adjustment_sku.</summary>
public sealed record SourceAdjustmentSku : Extensible
{
    public string Sku { get; init; } = "";
    /// <summary>Pieces, negative when they went out; null when the sender wrote none.</summary>
    public int? Quantity { get; init; }
}
