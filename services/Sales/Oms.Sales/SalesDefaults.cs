using Oms.Sales.Channels;

namespace Oms.Sales;

/// <summary>What holds for a channel that nobody configured; from the service's configuration.</summary>
public sealed record SalesDefaults
{
    /// <summary>Whether orders of a channel that was never created, or was deleted, are refused.</summary>
    public bool RequireKnownChannel { get; init; }

    /// <summary>The channel of an order that names none.</summary>
    public string DefaultChannel { get; init; } = "default";

    /// <summary>How long an order is held from its origin date (H-1).</summary>
    public int RemorseSeconds { get; init; }

    /// <summary>Ships what no other rule gives a source.</summary>
    public string DefaultSource { get; init; } = "WH1";

    /// <summary>The sources, in the order they are tried; none means just the default source.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether lines that no source has may wait for stock (S-1).</summary>
    public bool Backorders { get; init; }

    /// <summary>Into how many deliveries waiting may split an order (S-2); null for any number.</summary>
    public int? MaxDeliveries { get; init; }

    /// <summary>What is wrong with them: the rules of a channel's own settings.</summary>
    public IEnumerable<Reason> Faults() => ChannelRules.Against(new()
    {
        Id = DefaultChannel,
        Settings = new()
        {
            RemorseSeconds = RemorseSeconds,
            DefaultSource = DefaultSource,
            Sources = Sources.ToValueList(),
            Backorders = Backorders,
            MaxDeliveries = MaxDeliveries,
        },
    });

    internal string ChannelOr(string? store) => string.IsNullOrEmpty(store) ? DefaultChannel : store;
}
