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

/// <summary>
/// Finds orders, and what else can be searched. The planner takes filters for independent of each other and of time: where they are not, it walks through
/// all orders for twenty that are not there. So it is asked for what cannot take long whatever it thinks: first a look at the
/// nearest rows, if it expects many hits, and further away, if it expects very many; then all hits by the index of filters, if they are not too many; and only what is
/// neither near nor rare as it likes.
/// </summary>
internal sealed class OrderFinder(IDocumentStore store, Bounds? bounds = null)
{
    /// <summary>Up to here orders are counted one by one.</summary>
    public const int CountedUpTo = 1_000;

    /// <summary>Read at once when all are read.</summary>
    private const int BatchSize = 500;

    /// <summary>How long anybody waits for rows.</summary>
    private const string Patience = "15s";

    /// <summary>How long anybody waits for nothing but a number.</summary>
    private const string Hurry = "50ms";

    /// <summary>What the database says of a question that took too long.</summary>
    public const string Cancelled = "57014";

    private readonly Bounds _bounds = bounds ?? Bounds.Usual;

    private sealed record Found(IReadOnlyList<OrderEntry> Rows, Total Total);

    public async Task<Page<OrderEntry>> PageAsync(Search search, Cursor? cursor, int size, CancellationToken token) =>
        PageOf(await LookAsync(search, cursor, size + 1, isCounted: false, token), search, cursor, size);

    /// <summary>The same of other documents, of which there are not so many.</summary>
    public async Task<Page<T>> PageAsync<T>(Search search, Cursor? cursor, int size, Func<T, string> id, CancellationToken token) where T : class
    {
        await using var session = await BeginAsync(Patience, token);
        return Page<T>.Of(await ReadAsync(session, search.Page(cursor, size + 1), DocumentOf<T>, token), cursor, size, search.Sorting, id);
    }

    public async Task<Total> TotalAsync(Search search, CancellationToken token) => (await LookAsync(search, null, 1, isCounted: true, token)).Total;

    /// <summary>A page, and how many there are in all.</summary>
    public async Task<(Page<OrderEntry> Page, Total Total)> FindAsync(Search search, Cursor? cursor, int size, CancellationToken token)
    {
        if (cursor is null)
        {
            var found = await LookAsync(search, null, size + 1, isCounted: true, token);
            return (PageOf(found, search, null, size), found.Total);
        }
        var (page, total) = (PageAsync(search, cursor, size, token), TotalAsync(search, token));
        await Task.WhenAll(page, total);
        return (await page, await total);
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
    /// common), no plan is compiled, and there is room for the places of all hits: without it pages are read instead of rows.
    /// </summary>
    public static Task PlanEachAsync(IDocumentSession session, CancellationToken token) =>
        session.AdvancedSql.QueryAsync("select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true), set_config('work_mem', '32MB', true)", _ => 0, token);

    /// <summary>What may be asked of the database to answer a search, for who looks at the plans.</summary>
    public static IEnumerable<(string Name, Sql Sql, bool IsByFilters)> StatementsOf(Search search, Cursor? cursor, int size) =>
        [("near", search.Near(cursor, size, CountedUpTo + 1, Bounds.Usual.Within), false), ("gathered", search.Gathered(cursor, size, Bounds.Usual.Gathered), true), ("page", search.Page(cursor, size), false)];

    /// <summary>From here on hits come by the index of filters, which costs what there are, and never by going through all rows.</summary>
    public static Task ByFiltersAsync(IDocumentSession session, CancellationToken token) => session.AdvancedSql.QueryAsync(
        "select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true)", _ => 0, token);

    /// <summary>No question of this transaction goes on when nobody waits for the answer any more.</summary>
    public static Task LimitAsync(IDocumentSession session, CancellationToken token) =>
        session.AdvancedSql.QueryAsync("select set_config('statement_timeout', ?, true)", _ => 0, token, Patience);

    public static Task<IReadOnlyList<T>> ReadAsync<T>(IDocumentSession session, Sql sql, Func<DbDataReader, T> read, CancellationToken token) =>
        session.AdvancedSql.QueryAsync(sql.Text, read, token, [.. sql.Values]);

    public static T DocumentOf<T>(DbDataReader row) => JsonSerializer.Deserialize<T>(row.GetFieldValue<byte[]>(0), WireJson.Options)!;

    private async Task<Found> LookAsync(Search search, Cursor? cursor, int size, bool isCounted, CancellationToken token)
    {
        var expected = 0L;
        var near = new Found([], new(0, IsEstimate: true));
        await using (var session = await BeginAsync(Patience, token))
        {
            expected = await ExpectedAsync(session, search, token);
            var most = isCounted ? Math.Max(size, CountedUpTo + 1) : size;
            if (expected >= _bounds.Few)
                near = await FoundAsync(session, search.Near(cursor, size, most, _bounds.Within), token);
            // No order of today is complete: what is frequent may begin a little further away.
            if (expected >= _bounds.Many && near.Rows.Count < size)
                near = await FoundAsync(session, search.Near(cursor, size, most, _bounds.Within * Bounds.Further), token);
        }
        var about = near with { Total = new(Math.Max(expected, near.Total.Count), IsEstimate: true) };
        var isFull = near.Rows.Count == size;
        if (isFull && (!isCounted || near.Total.Count > CountedUpTo || expected >= _bounds.Many))
            return about;
        if (await GatheredAsync(search, cursor, size, isFull, token) is { } all)
            return all;
        if (isFull)
            return about;
        about = about with { Total = about.Total with { Count = Math.Max(about.Total.Count, _bounds.Gathered) } };
        await using var patient = await BeginAsync(Patience, token);
        // More than were expected: then they are not far.
        if (expected < _bounds.Many && await FoundAsync(patient, search.Near(cursor, size, size, _bounds.Within * Bounds.Further), token) is { } further && further.Rows.Count == size)
            return about with { Rows = further.Rows };
        return about with { Rows = await ReadAsync(patient, search.Page(cursor, size), DocumentOf<OrderEntry>, token) };
    }

    /// <summary>All hits, if they are not too many; when rows are there already and only their number is wanted, not for long.</summary>
    private async Task<Found?> GatheredAsync(Search search, Cursor? cursor, int size, bool isForNumber, CancellationToken token)
    {
        var most = isForNumber ? CountedUpTo + 1 : _bounds.Gathered;
        await using var session = await BeginAsync(isForNumber ? Hurry : Patience, token);
        await ByFiltersAsync(session, token);
        try
        {
            var all = await FoundAsync(session, search.Gathered(cursor, size, most), token);
            return all.Total.Count < most ? all with { Total = all.Total with { IsEstimate = false } } : null;
        }
        catch (DbException exception) when (isForNumber && exception.SqlState == Cancelled)
        {
            return null;
        }
    }

    private static async Task<Found> FoundAsync(IDocumentSession session, Sql sql, CancellationToken token)
    {
        var rows = await ReadAsync(session, sql, row => (Entry: DocumentOf<OrderEntry>(row), Count: row.GetInt64(1)), token);
        return new([.. rows.Select(row => row.Entry)], new(rows.Count == 0 ? 0 : rows[0].Count, IsEstimate: true));
    }

    private static async Task<long> ExpectedAsync(IDocumentSession session, Search search, CancellationToken token)
    {
        using var plan = JsonDocument.Parse((await ReadAsync(session, search.Estimate, row => row.GetString(0), token)).Single());
        return plan.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetInt64();
    }

    private static Page<OrderEntry> PageOf(Found found, Search search, Cursor? cursor, int size) =>
        Page<OrderEntry>.Of(found.Rows, cursor, size, search.Sorting, entry => entry.StreamId);

    /// <summary>A transaction that lasts no longer than anybody waits.</summary>
    private async Task<IDocumentSession> BeginAsync(string patience, CancellationToken token)
    {
        var session = store.LightweightSession();
        await session.BeginTransactionAsync(token);
        await PlanEachAsync(session, token);
        await session.AdvancedSql.QueryAsync("select set_config('statement_timeout', ?, true)", _ => 0, token, patience);
        return session;
    }
}
