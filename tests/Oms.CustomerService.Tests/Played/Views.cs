using Oms.Contracts.History;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Tests.Played;

/// <summary>What the console makes of played services, and what these say themselves.</summary>
internal static class Views
{
    public static OrderView? View(this PlayedServices services, string order = "100") => OrderView.Of(services.Facts.Of(order));

    /// <summary>The facts of one order of ST1; what the first fact of a stream belongs to all of it does.</summary>
    public static IEnumerable<Fact> Of(this IEnumerable<Fact> facts, string order) => facts
        .GroupBy(fact => (fact.Service, fact.Document, fact.Stream)).Where(stream => stream.Select(FactOwner.Of).Any(owner => owner == new FactOwner("ST1", order))).SelectMany(stream => stream);

    extension(PlayedServices services)
    {
        /// <summary>As Sales answers.</summary>
        public OrderMoney? Money => (OrderMoney?)services.Ask(new Find { SalesChannelId = "ST1", OrderId = "100" });
    }
}
