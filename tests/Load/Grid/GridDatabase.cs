using Npgsql;
using Oms.Contracts.Json;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Web;
using Oms.CustomerService.Web.Finding;
using Oms.Documents;
using Oms.Load.Grid.Population;
using Oms.Testing;

namespace Oms.Load.Grid;

/// <summary>What a table or an index takes.</summary>
/// <param name="Table">Its own name, of a table.</param>
internal sealed record Size(string Table, string Name, long Bytes);

/// <summary>The console's own tables, filled by its own store; indexes are taken away while many rows are added, and made again by its own start.</summary>
internal sealed class GridDatabase : IAsyncDisposable
{
    private const int Batch = 1_000;
    private const int Writers = 3;

    private readonly bool _keeps;

    private GridDatabase(TestDatabase database, bool keeps)
    {
        (Database, _keeps) = (database, keeps);
        Store = DocumentStore.For(options =>
        {
            options.Connection(database.ConnectionString);
            options.UseSystemTextJsonForSerialization(WireJson.Options);
            ConsolePages.All.Documents!(options);
        });
        Finder = new(Store);
    }

    public TestDatabase Database { get; }

    public DocumentStore Store { get; }

    public OrderFinder Finder { get; }

    public static async Task<GridDatabase> OpenAsync(GridSettings settings)
    {
        var grid = new GridDatabase(settings.Database is { } name ? TestDatabase.Of(name) : await TestDatabase.CreateAsync(), settings.Keeps || settings.Database is not null);
        await grid.ExecuteAsync($"alter database {grid.Database.Name} set maintenance_work_mem = '1GB'");
        await grid.Store.ApplyAllConfiguredChangesToDatabaseAsync();
        return grid;
    }

    /// <summary>Orders by number, with all that belongs to them.</summary>
    public async Task AddAsync(OrderMaker orders, int first, int end, CancellationToken token)
    {
        foreach (var row in await Database.RowsAsync("select indexname from pg_indexes where tablename like 'mt_doc_%_entry' and indexname not like '%_pkey'"))
            await ExecuteAsync($"drop index {row[0]}");
        await Parallel.ForEachAsync(Enumerable.Range(first, end - first).Chunk(Batch), new ParallelOptions { MaxDegreeOfParallelism = Writers, CancellationToken = token }, async (numbers, each) =>
            await WriteAsync(numbers.Select(orders.Of), each));
        await Store.ApplyAllConfiguredChangesToDatabaseAsync(token);
        await ExecuteAsync("vacuum analyze");
    }

    /// <summary>As one batch of facts does it.</summary>
    public async Task WriteAsync(IEnumerable<OrderEntry> entries, CancellationToken token)
    {
        await using var session = Store.LightweightSession();
        foreach (var entry in entries)
        {
            session.Insert(entry);
            foreach (var part in PartMaker.Requests(entry))
                session.Insert(part);
            foreach (var part in PartMaker.Returns(entry))
                session.Insert(part);
            foreach (var part in PartMaker.Refunds(entry))
                session.Insert(part);
        }
        await session.SaveChangesAsync(token);
    }

    /// <summary>Tables with what they keep apart, and their indexes.</summary>
    public async Task<IReadOnlyList<Size>> SizesAsync() =>
        [.. (await Database.RowsAsync(
            """
            select t.relname, t.relname, pg_table_size(t.oid) from pg_class t where t.relkind = 'r' and t.relname like 'mt_doc_%_entry'
            union all select t.relname, i.relname, pg_relation_size(i.oid) from pg_class t join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid where t.relname like 'mt_doc_%_entry'
            order by 1, 3 desc
            """)).Select(row => new Size((string)row[0], (string)row[1], (long)row[2]))];

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        if (!_keeps)
            await Database.DisposeAsync();
    }
}
