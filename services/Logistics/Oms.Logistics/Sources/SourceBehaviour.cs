using Oms.Contracts.Inventory.SourceManagement;
using Oms.Deciding;

namespace Oms.Logistics.Sources;

/// <summary>What a source's facts make known.</summary>
internal static class SourceBehaviour
{
    public static Behaviour Make() => new Behaviour<Source, SourceEvent>("source", Source.Evolve, Announce);

    private static IEnumerable<Outgoing> Announce(Source state, SourceEvent fact) => fact switch
    {
        SourceEvent.Created => [new(new Created { Source = state.Description })],
        SourceEvent.Updated => [new(new Updated { Source = state.Description })],
        _ => [],
    };
}
