using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Sales;

/// <summary>A store that sells: magento.sales.sales_channel.</summary>
public sealed record SalesChannel : Extensible
{
    [Name]
    public string Id { get; init; } = "";
    public string Name { get; init; } = "";
    /// <summary>The stock it sells from.</summary>
    public string? AggregateId { get; init; }
    /// <summary>Ours.</summary>
    public ChannelSettings? Settings { get; init; }
}

/// <summary>What a channel has configured; an absent setting keeps its value, one that is not listed here is refused.</summary>
[Closed]
public sealed record ChannelSettings : Extensible
{
    /// <summary>How long an order is held from its origin date (H-1).</summary>
    [Range(0, 31_536_000)]
    public int? RemorseSeconds { get; init; }
    /// <summary>Ships what no other rule gives a source.</summary>
    [Name]
    public string? DefaultSource { get; init; }
    /// <summary>The ids of the sources it may ship from, in the order they are tried.</summary>
    [Name]
    public ValueList<string>? Sources { get; init; }
    /// <summary>Whether lines that no source has may wait for stock (S-1); else they are cancelled.</summary>
    public bool? Backorders { get; init; }
    /// <summary>In how many deliveries an order may be sent when lines wait for stock (S-2); absent: in as many as it takes.</summary>
    public int? MaxDeliveries { get; init; }
}
