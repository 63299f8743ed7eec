using Oms.Contracts;

namespace Oms.Logistics;

/// <summary>What holds for a sales channel that has configured nothing.</summary>
public sealed record LogisticsDefaults
{
    /// <summary>Ships what no list of sources covers.</summary>
    public string DefaultSource { get; init; } = "WH1";

    /// <summary>Sources in the order they are tried; empty: the default source alone.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>What is wrong with them.</summary>
    public IEnumerable<Reason> Faults() =>
        Faulty.Id("DefaultSource", DefaultSource).Concat(Sources.SelectMany((source, i) => Faulty.Id($"Sources:{i}", source)));
}
