using Oms.Contracts.History;

namespace Oms.CustomerService.Flows.Reading;

/// <summary>From stored facts of all services to what flows need of them.</summary>
internal static class FactReading
{
    /// <summary>Null of a fact that is unknown, says nothing to a flow, or lacks what it needs to say it.</summary>
    public static News? Read(Fact fact)
    {
        var data = Members.Of(fact);
        return fact.Service switch
        {
            Party.Sales => SalesReading.Read(fact.Name, data, fact.By),
            Party.Logistics => LogisticsReading.Read(fact.Name, data),
            Party.Postsales => PostsalesReading.Read(fact.Name, data, fact.Stream),
            _ => null,
        };
    }
}
