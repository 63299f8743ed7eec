using Oms.Contracts;

namespace Oms.Logistics;

/// <summary>What holds for a sales channel that has configured nothing.</summary>
public sealed record LogisticsDefaults
{
    /// <summary>Ships what no list of sources covers.</summary>
    public string DefaultSource { get; init; } = "WH1";

    /// <summary>Sources in the order they are tried; empty: the default source alone.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether lines that no source has may wait for stock (S-1); else they are out of stock.</summary>
    public bool Backorders { get; init; }

    /// <summary>In how many deliveries an order may be sent when lines wait (S-2); null: in as many as it takes.</summary>
    public int? MaxDeliveries { get; init; }

    /// <summary>What is wrong with them.</summary>
    public IEnumerable<Reason> Faults() =>
    [
        .. Faulty.Id("DefaultSource", DefaultSource),
        .. Sources.SelectMany((source, i) => Faulty.Id($"Sources:{i}", source)),
        .. MaxDeliveries is < 1 and var most ? [new Reason("MaxDeliveries", "1 or more deliveries", Faulty.Found(most))] : Array.Empty<Reason>(),
    ];
}
