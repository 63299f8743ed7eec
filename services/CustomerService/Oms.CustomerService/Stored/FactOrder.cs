using Oms.Contracts.History;

namespace Oms.CustomerService.Stored;

/// <summary>The order in which facts are folded, whatever order they came in.</summary>
internal static class FactOrder
{
    /// <summary>Each once, however often it came, and stream by stream in the order of its versions.</summary>
    public static IEnumerable<Fact> InOrder(this IEnumerable<Fact> facts) => facts
        .DistinctBy(fact => (fact.Service, fact.Document, fact.Stream, fact.Version))
        .OrderBy(fact => fact.Service, StringComparer.Ordinal).ThenBy(fact => fact.Document, StringComparer.Ordinal)
        .ThenBy(fact => fact.Stream, StringComparer.Ordinal).ThenBy(fact => fact.Version);
}
