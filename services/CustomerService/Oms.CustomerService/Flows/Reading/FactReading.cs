using Oms.Contracts.History;

namespace Oms.CustomerService.Flows.Reading;

/// <summary>From stored facts of all services to what flows need of them.</summary>
internal static class FactReading
{
    /// <summary>Each once, however often it came, and stream by stream in the order of its versions.</summary>
    public static IEnumerable<Fact> InOrder(IEnumerable<Fact> facts) => facts
        .DistinctBy(fact => (fact.Service, fact.Document, fact.Stream, fact.Version))
        .OrderBy(fact => fact.Service, StringComparer.Ordinal).ThenBy(fact => fact.Document, StringComparer.Ordinal)
        .ThenBy(fact => fact.Stream, StringComparer.Ordinal).ThenBy(fact => fact.Version);

    /// <summary>Null of a fact that is unknown, says nothing to a flow, or lacks what it needs to say it.</summary>
    public static News? Read(Fact fact)
    {
        var data = new Members(fact.Data.Element);
        return fact.Service switch
        {
            Party.Sales => SalesReading.Read(fact.Name, data, fact.By),
            Party.Logistics => LogisticsReading.Read(fact.Name, data),
            Party.Postsales => PostsalesReading.Read(fact.Name, data, fact.Stream),
            _ => null,
        };
    }
}
