using System.Data.Common;
using Oms.Contracts.Common;
using Oms.CustomerService.Access;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Language;
using Oms.CustomerService.Searching.Statements;
using Oms.Deciding;
using Oms.Documents;
using Oms.Messaging.Handling;

namespace Oms.CustomerService.Web.Finding;

/// <summary>What was wanted of what was found.</summary>
internal sealed record Found<TEntry>(int Offset, int Size, int Total, IReadOnlyList<TEntry> Entries);

/// <summary>Answers searches that come over the broker, whose rights let the asker ask: he sees everything.</summary>
internal abstract class SearchInquiry<TMessage, TEntry>(SearchCatalogue catalogue, Sorting usual, Func<TMessage, Query?> query) : Inquiry<TMessage>
    where TMessage : class
{
    protected abstract Task<object> CollectAsync(Found<TEntry> found, IDocumentSession session, CancellationToken token);

    protected override async Task<Decision> AnswerAsync(TMessage message, IDocumentSession session, CancellationToken token)
    {
        var (wanted, reasons) = QueryReader.Read(catalogue, query(message), usual);
        if (wanted is null)
            return Decision.Refuse(reasons);
        try
        {
            await session.AdvancedSql.QueryAsync("savepoint search", _ => 0, token);
            return new Decision.Answered(await FindAsync(wanted, session, token));
        }
        catch (DbException slow) when (slow.SqlState == OrderFinder.Cancelled && !token.IsCancellationRequested)
        {
            // No outage, though it looks like one: asked again it takes as long, and holds up who asks after it.
            await session.AdvancedSql.QueryAsync("rollback to savepoint search", _ => 0, CancellationToken.None);
            return Decision.Refuse([new("$.query", "a search that ends within 15 seconds", "one that takes longer")]);
        }
    }

    private async Task<object> FindAsync(Wanted wanted, IDocumentSession session, CancellationToken token)
    {
        var search = new Search(catalogue, Sight.Everything, wanted.Criterion, wanted.Sorting);
        await OrderFinder.PlanEachAsync(session, token);
        await OrderFinder.LimitAsync(session, token);
        var total = (await OrderFinder.ReadAsync(session, search.Count, row => row.GetInt64(0), token)).Single();
        if (total < Bounds.Usual.Gathered)
            await OrderFinder.ByFiltersAsync(session, token);
        var entries = await OrderFinder.ReadAsync(session, search.Slice(wanted.Offset, wanted.Size), OrderFinder.DocumentOf<TEntry>, token);
        return await CollectAsync(new(wanted.Offset, wanted.Size, (int)Math.Min(total, int.MaxValue), entries), session, token);
    }
}
