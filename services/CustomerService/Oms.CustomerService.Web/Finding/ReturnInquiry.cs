using Oms.Contracts;
using Oms.Contracts.Postsales;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Parts;
using Oms.Documents;
using Ask = Oms.Contracts.Postsales.ReturnRepository.Search;

namespace Oms.CustomerService.Web.Finding;

/// <summary>Answers with returns, the latest first when nothing else is wanted.</summary>
internal sealed class ReturnInquiry() : SearchInquiry<Ask, ReturnEntry>(ReturnFields.All, new(ReturnFields.All["origin_date"], IsDescending: true), ask => ask.Query)
{
    protected override Task<object> CollectAsync(Found<ReturnEntry> found, IDocumentSession session, CancellationToken token) => Task.FromResult<object>(
        new ReturnUpdateCollection { Offset = found.Offset, Size = found.Size, Total = found.Total, Items = found.Entries.Select(entry => entry.Return).ToValueList() });
}
