using Oms.Contracts.Json;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Web.Finding;
using Oms.CustomerService.Web.Finding.Exporting;
using Oms.Documents;

namespace Oms.CustomerService.Web.Tests.Finding;

/// <summary>The grid's table in a database of its own.</summary>
internal sealed class OrderDatabase : IAsyncDisposable
{
    private OrderDatabase(TestDatabase database)
    {
        Store = StoreOf(database);
        Database = database;
        Finder = new(Store);
    }

    public TestDatabase Database { get; }

    public DocumentStore Store { get; }

    public OrderFinder Finder { get; }

    public static async Task<OrderDatabase> CreateAsync()
    {
        var orders = new OrderDatabase(await TestDatabase.CreateAsync());
        await orders.Store.ApplyAllConfiguredChangesToDatabaseAsync();
        return orders;
    }

    /// <summary>As the console has it.</summary>
    public static DocumentStore StoreOf(TestDatabase database) => DocumentStore.For(options =>
    {
        options.Connection(database.ConnectionString);
        options.UseSystemTextJsonForSerialization(WireJson.Options);
        OrderTable.Keep(options);
        GridChoices.Keep(options);
        foreach (var ddl in ExportProgress.Ddl)
            options.ExtendedSchemaObjects.Add(ddl);
    });

    public Task AddAsync(params IEnumerable<OrderEntry> entries) => AddAsync(Store, entries);

    public static async Task AddAsync(DocumentStore store, IEnumerable<OrderEntry> entries)
    {
        foreach (var some in entries.Chunk(2_000))
        {
            await using var session = store.LightweightSession();
            foreach (var entry in some)
                session.Insert(entry);
            await session.SaveChangesAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Database.DisposeAsync();
    }
}
