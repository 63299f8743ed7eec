using Oms.Contracts;
using Oms.Contracts.Logistics;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Parts;
using Oms.Documents;
using Ask = Oms.Contracts.Logistics.ShipmentRequestRepository.Search;

namespace Oms.CustomerService.Web.Finding;

/// <summary>Answers with shipment requests, those of the latest orders first when nothing else is wanted.</summary>
internal sealed class RequestInquiry() : SearchInquiry<Ask, RequestEntry>(RequestFields.All, new(RequestFields.All["origin_date"], IsDescending: true), ask => ask.Query)
{
    protected override Task<object> CollectAsync(Found<RequestEntry> found, IDocumentSession session, CancellationToken token) => Task.FromResult<object>(
        new ShipmentRequestCollection { Offset = found.Offset, Size = found.Size, Total = found.Total, Items = found.Entries.Select(entry => entry.Request).ToValueList() });
}
