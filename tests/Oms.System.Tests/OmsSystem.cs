using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>Sales, Logistics and Postsales as processes of their own, over a virtual host and a database each.</summary>
internal sealed class OmsSystem : IAsyncDisposable
{
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly List<WorkerProcess> _replicas = [];

    private OmsSystem(TestBroker broker, IReadOnlyList<TestDatabase> databases, IReadOnlyDictionary<string, string> settings)
    {
        (Broker, SalesDatabase, LogisticsDatabase, PostsalesDatabase, _settings) = (broker, databases[0], databases[1], databases[2], settings);
        Sales = AnotherSales();
        Logistics = AnotherLogistics();
        Postsales = AnotherPostsales();
    }

    public TestBroker Broker { get; }

    public TestDatabase SalesDatabase { get; }

    public TestDatabase LogisticsDatabase { get; }

    public TestDatabase PostsalesDatabase { get; }

    public WorkerProcess Sales { get; }

    public WorkerProcess Logistics { get; }

    public WorkerProcess Postsales { get; }

    /// <summary>One more replica, which does not run yet.</summary>
    public WorkerProcess AnotherSales() => Another("Sales", SalesDatabase);

    /// <inheritdoc cref="AnotherSales"/>
    public WorkerProcess AnotherLogistics() => Another("Logistics", LogisticsDatabase);

    /// <inheritdoc cref="AnotherSales"/>
    public WorkerProcess AnotherPostsales() => Another("Postsales", PostsalesDatabase);

    /// <summary>Servers are prepared, nothing runs yet.</summary>
    public static async Task<OmsSystem> PrepareAsync(params (string Name, string Value)[] settings)
    {
        var (broker, databases) = (TestBroker.CreateAsync(), Task.WhenAll(Enumerable.Range(0, 3).Select(_ => TestDatabase.CreateAsync())));
        return new(await broker, await databases, settings.ToDictionary(setting => setting.Name, setting => setting.Value));
    }

    public static async Task<OmsSystem> StartAsync(params (string Name, string Value)[] settings)
    {
        var system = await PrepareAsync(settings);
        await Task.WhenAll(system.Sales.StartAndWaitAsync(), system.Logistics.StartAndWaitAsync(), system.Postsales.StartAndWaitAsync());
        return system;
    }

    /// <summary>No message of any service failed for itself.</summary>
    public async Task NothingPutAsideAsync()
    {
        await using var onlooker = await Broker.ConnectAsync("operator");
        foreach (var queue in Wire.Queues().Where(queue => queue.EndsWith("_error", StringComparison.Ordinal)))
            Assert.That((await onlooker.Channel.QueueDeclarePassiveAsync(queue)).MessageCount, Is.Zero, queue);
    }

    /// <summary>Everything that is due was sent.</summary>
    public async Task QuietAsync()
    {
        foreach (var database in new[] { SalesDatabase, LogisticsDatabase, PostsalesDatabase })
            await Eventually.TrueAsync(async () => await database.ValueAsync<long>("select count(*) from outbox where due < now() + interval '20 seconds'") == 0, () => "everything sent");
    }

    /// <summary>How many facts each stream has whose name contains the text, by service and document.</summary>
    public async Task<IReadOnlyList<string>> FactsAsync(string text) =>
    [
        .. await CountAsync("sales", SalesDatabase, text),
        .. await CountAsync("logistics", LogisticsDatabase, text),
        .. await CountAsync("postsales", PostsalesDatabase, text),
    ];

    private static async Task<IEnumerable<string>> CountAsync(string service, TestDatabase database, string text) =>
        (await database.RowsAsync($"select document, stream, count(*) from facts where stream like '%{text}%' group by 1, 2 order by 1, 2"))
            .Select(row => $"{service} {row[0]} {row[1]} {row[2]}");

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in _replicas)
            await replica.DisposeAsync();
        await Broker.DisposeAsync();
        await SalesDatabase.DisposeAsync();
        await LogisticsDatabase.DisposeAsync();
        await PostsalesDatabase.DisposeAsync();
    }

    private WorkerProcess Another(string service, TestDatabase database)
    {
        var replica = new WorkerProcess(service, new Dictionary<string, string>(_settings)
        {
            ["ConnectionStrings__rabbitmq"] = Broker.Address(service.ToLowerInvariant()).ToString(),
            ["ConnectionStrings__postgres"] = database.ConnectionString,
        });
        _replicas.Add(replica);
        return replica;
    }
}
