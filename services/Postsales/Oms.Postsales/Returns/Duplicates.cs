using Oms.Contracts.Postsales.ReturnManagement;
using Oms.Postsales.Orders;

namespace Oms.Postsales.Returns;

/// <summary>The same goods cannot come back twice: the second return is refused, and announced as duplicated.</summary>
internal static class Duplicates
{
    /// <param name="order">Whose goods.</param>
    /// <param name="twice">The return they are in; null when that is not what is wrong.</param>
    /// <param name="reasons">What is wrong.</param>
    public static Decision Refuse(Order order, string? twice, ValueList<Reason> reasons) => new Decision.Refused(reasons)
    {
        Tell = twice is null ? [] : [new(new Duplicated { Return = new() { SalesChannelId = order.Store, OrderId = order.Wire.Id, Rma = twice } })],
    };
}
