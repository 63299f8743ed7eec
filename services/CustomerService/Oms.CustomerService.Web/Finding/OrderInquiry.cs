using Oms.Contracts;
using Oms.Contracts.Sales;
using Oms.CustomerService.Access;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Grid;
using Oms.CustomerService.Searching.Language;
using Oms.CustomerService.Web.Following;
using Oms.Deciding;
using Oms.Documents;
using Oms.Messaging.Handling;
using Ask = Oms.Contracts.Sales.OrderRepository.Search;

namespace Oms.CustomerService.Web.Finding;

/// <summary>Answers searches that come over the broker, whose rights let the asker ask: he sees everything.</summary>
internal sealed class OrderInquiry : Inquiry<Ask>
{
    protected override async Task<Decision> AnswerAsync(Ask message, IDocumentSession session, CancellationToken token)
    {
        var (wanted, reasons) = QueryReader.Read(OrderFields.All, message.Query, GridQuery.UsualSorting);
        if (wanted is null)
            return Decision.Refuse(reasons);
        var search = new Searching.Statements.Search(OrderFields.All, Sight.Everything, wanted.Criterion, wanted.Sorting);
        await OrderFinder.PlanEachAsync(session, token);
        var total = (await OrderFinder.ReadAsync(session, search.Count, row => row.GetInt64(0), token)).Single();
        var found = await OrderFinder.ReadAsync(session, search.Slice(wanted.Offset, wanted.Size), OrderFinder.EntryOf, token);
        var facts = await FactLog.OfOrdersAsync(session, [.. found.Select(entry => entry.StreamId)], token);
        return new Decision.Answered(new OrderCollection
        {
            Offset = wanted.Offset,
            Size = wanted.Size,
            Total = (int)Math.Min(total, int.MaxValue),
            Items = found.Select(entry => OrderView.Of(facts[entry.StreamId])).OfType<OrderView>().Select(OrderAnswer.Of).ToValueList(),
        });
    }
}
