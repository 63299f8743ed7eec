using Oms.Deciding;

namespace Oms.Logistics.Sources;

/// <summary>What can happen to a source. The names on disk never change.</summary>
internal abstract record SourceEvent : Fact
{
    private SourceEvent()
    {
    }

    [FactName("source.created")]
    internal sealed record Created(Contracts.Inventory.Source Source) : SourceEvent;

    /// <param name="Source">The whole source as it is from now on.</param>
    [FactName("source.updated")]
    internal sealed record Updated(Contracts.Inventory.Source Source) : SourceEvent;
}
