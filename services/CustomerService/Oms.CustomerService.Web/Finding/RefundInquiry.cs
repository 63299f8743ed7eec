using Oms.Contracts;
using Oms.Contracts.Postsales;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Parts;
using Oms.Documents;
using Ask = Oms.Contracts.Postsales.RefundRepository.Search;

namespace Oms.CustomerService.Web.Finding;

/// <summary>Answers with refunds, the latest first when nothing else is wanted.</summary>
internal sealed class RefundInquiry() : SearchInquiry<Ask, RefundEntry>(RefundFields.All, new(RefundFields.All["credit_note_date"], IsDescending: true), ask => ask.Query)
{
    protected override Task<object> CollectAsync(Found<RefundEntry> found, IDocumentSession session, CancellationToken token) => Task.FromResult<object>(
        new RefundCollection { Offset = found.Offset, Size = found.Size, Total = found.Total, Items = found.Entries.Select(entry => entry.Refund).ToValueList() });
}
