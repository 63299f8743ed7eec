using Oms.Contracts;
using Oms.Contracts.Sales;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Grid;
using Oms.CustomerService.Web.Following;
using Oms.Documents;
using Ask = Oms.Contracts.Sales.OrderRepository.Search;

namespace Oms.CustomerService.Web.Finding;

/// <summary>Answers with whole orders, folded from their facts.</summary>
internal sealed class OrderInquiry() : SearchInquiry<Ask, OrderEntry>(OrderFields.All, GridQuery.UsualSorting, ask => ask.Query)
{
    protected override async Task<object> CollectAsync(Found<OrderEntry> found, IDocumentSession session, CancellationToken token)
    {
        var facts = await FactLog.OfOrdersAsync(session, [.. found.Entries.Select(entry => entry.StreamId)], token);
        var orders = found.Entries.Select(entry => OrderView.Of(facts[entry.StreamId])).OfType<OrderView>().Select(OrderAnswer.Of);
        return new OrderCollection { Offset = found.Offset, Size = found.Size, Total = found.Total, Items = orders.ToValueList() };
    }
}
