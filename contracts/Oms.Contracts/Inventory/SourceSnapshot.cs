using System.Text.Json.Serialization;
using Oms.Contracts.Json;

namespace Oms.Contracts.Inventory;

/// <summary>How much a source has: magento.inventory.source_snapshot.</summary>
public sealed record SourceSnapshot : Extensible
{
    public string SourceId { get; init; } = "";
    /// <summary>One of <see cref="SnapshotMode"/>, in capitals after reading.</summary>
    [JsonConverter(typeof(CapitalsConverter))]
    public string Mode { get; init; } = "";
    /// <summary>There when a count comes in several messages.</summary>
    public SourceSnapshotBatch? Batch { get; init; }
    /// <summary>When it was counted.</summary>
    public DateTimeOffset CreatedOn { get; init; }
    /// <summary>Null when the sender wrote none: that is not a source without goods.</summary>
    public ValueList<SourceSnapshotSku>? Stock { get; init; }
}

/// <summary>Which part of a count a message is: magento.inventory.source_snapshot_batch.</summary>
public sealed record SourceSnapshotBatch : Extensible
{
    public string ProcessId { get; init; } = "";
    /// <summary>From 1.</summary>
    public int ProcessNumber { get; init; }
    /// <summary>How many parts there are.</summary>
    public int ProcessTotal { get; init; }
}

/// <summary>How much there is of one SKU: magento.inventory.source_snapshot_sku.</summary>
public sealed record SourceSnapshotSku : Extensible
{
    public string Sku { get; init; } = "";
    /// <summary>Pieces; null when the sender wrote none.</summary>
    public int? Quantity { get; init; }
    /// <summary>Never runs out, whatever the quantity.</summary>
    public bool? Unlimited { get; init; }
}

/// <summary>magento.inventory.snapshot_mode: the whole source with every SKU, the whole source with those it has, or only what is named.</summary>
public static class SnapshotMode
{
    public const string Full = "FULL";
    public const string Nonzero = "NONZERO";
    public const string Delta = "DELTA";
}
