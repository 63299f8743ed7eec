using Oms.Contracts.History;

namespace Oms.CustomerService.Orders;

/// <summary>The order that a fact is about.</summary>
/// <param name="Store">The sales channel.</param>
/// <param name="OrderId">Its id there.</param>
public sealed record FactOwner(string Store, string OrderId)
{
    /// <summary>Null: of no order (a channel, a source, stock), or it cannot be told before an earlier fact of the stream is there.</summary>
    public static FactOwner? Of(Fact fact) => throw new NotImplementedException(fact.Name);
}
