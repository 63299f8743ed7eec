using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Oms.Contracts.Json;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Statements;
using Oms.Documents;

namespace Oms.CustomerService.Web.Finding;

/// <summary>How many there are.</summary>
/// <param name="Count">Exactly, or about.</param>
/// <param name="IsEstimate">Whether it is what the database thinks.</param>
public sealed record Total(long Count, bool IsEstimate);

/// <summary>Finds orders, and what else can be searched.</summary>
internal sealed class OrderFinder(IDocumentStore store)
{
    /// <summary>Up to here orders are counted one by one.</summary>
    public const int CountedUpTo = 1_000;

    /// <summary>Read at once when all are read.</summary>
    private const int BatchSize = 500;

    public Task<Page<OrderEntry>> PageAsync(Search search, Cursor? cursor, int size, CancellationToken token) => PageAsync<OrderEntry>(search, cursor, size, entry => entry.StreamId, token);

    /// <summary>The same of other documents.</summary>
    public async Task<Page<T>> PageAsync<T>(Search search, Cursor? cursor, int size, Func<T, string> id, CancellationToken token) where T : class
    {
        await using var session = await BeginAsync(token);
        return Page<T>.Of(await ReadAsync(session, search.Page(cursor, size + 1), DocumentOf<T>, token), cursor, size, search.Sorting, id);
    }

    public async Task<Total> TotalAsync(Search search, CancellationToken token)
    {
        await using var session = await BeginAsync(token);
        var counted = (await ReadAsync(session, search.CountUpTo(CountedUpTo + 1), row => row.GetInt64(0), token)).Single();
        if (counted <= CountedUpTo)
            return new(counted, IsEstimate: false);
        using var plan = JsonDocument.Parse((await ReadAsync(session, search.Estimate, row => row.GetString(0), token)).Single());
        return new(Math.Max(counted, plan.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetInt64()), IsEstimate: true);
    }

    /// <summary>Every one, in order, batch by batch: no transaction lasts longer than a batch, and none is held but the batch.</summary>
    public async IAsyncEnumerable<IReadOnlyList<OrderEntry>> AllAsync(Search search, [EnumeratorCancellation] CancellationToken token)
    {
        Cursor? cursor = null;
        do
        {
            var page = await PageAsync(search, cursor, BatchSize, token);
            yield return page.Rows;
            cursor = page.After;
        }
        while (cursor is not null);
    }

    /// <summary>
    /// In this transaction each question is planned for its own values (a rare name and a frequent one have nothing in
    /// common), and no plan is compiled.
    /// </summary>
    public static Task PlanEachAsync(IDocumentSession session, CancellationToken token) =>
        session.AdvancedSql.QueryAsync("select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)", _ => 0, token);

    /// <summary>No question of this transaction goes on when nobody waits for the answer any more.</summary>
    public static Task LimitAsync(IDocumentSession session, CancellationToken token) =>
        session.AdvancedSql.QueryAsync("select set_config('statement_timeout', '15s', true)", _ => 0, token);

    public static Task<IReadOnlyList<T>> ReadAsync<T>(IDocumentSession session, Sql sql, Func<DbDataReader, T> read, CancellationToken token) =>
        session.AdvancedSql.QueryAsync(sql.Text, read, token, [.. sql.Values]);

    public static T DocumentOf<T>(DbDataReader row) => JsonSerializer.Deserialize<T>(row.GetFieldValue<byte[]>(0), WireJson.Options)!;

    /// <summary>A transaction that lasts no longer than anybody waits.</summary>
    private async Task<IDocumentSession> BeginAsync(CancellationToken token)
    {
        var session = store.LightweightSession();
        await session.BeginTransactionAsync(token);
        await PlanEachAsync(session, token);
        await LimitAsync(session, token);
        return session;
    }
}
