using Oms.Deciding;

namespace Oms.Logistics.Sources;

/// <summary>A place that holds and ships goods; its stream is its id.</summary>
internal sealed record Source : Aggregate
{
    /// <summary>As an operator described it.</summary>
    public required Contracts.Inventory.Source Description { get; init; }

    /// <summary>Whether lines may be given to it. One nobody created or configured counts as active, so that orders work unconfigured.</summary>
    public static bool IsActive(Source? source) => source?.Description.Configurations?.Active ?? true;

    /// <summary>Whether a return may be sent there (S-5): only when it says so.</summary>
    public static bool AcceptsReturns(Source? source) => source?.Description.Configurations?.Capabilities?.AcceptsReturns ?? false;

    public static Source Evolve(Source? state, SourceEvent fact, DateTimeOffset at) => fact switch
    {
        SourceEvent.Created created => new() { Description = created.Source },
        SourceEvent.Updated updated when state is not null => state with { Description = updated.Source },
        _ => throw new InvalidOperationException($"{fact.GetType().Name} of a source that was not created."),
    };
}
