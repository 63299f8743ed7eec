using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>Sales and Logistics as processes of their own, over a virtual host and two databases of their own.</summary>
internal sealed class OmsSystem : IAsyncDisposable
{
    private readonly List<WorkerProcess> _replicas = [];
    private readonly Dictionary<string, string> _ofLogistics;

    private OmsSystem(TestBroker broker, TestDatabase sales, TestDatabase logistics, IReadOnlyDictionary<string, string> settings)
    {
        (Broker, SalesDatabase, LogisticsDatabase) = (broker, sales, logistics);
        Sales = new("Sales", Environment("sales", sales, settings));
        _ofLogistics = Environment("logistics", logistics, settings);
        Logistics = new("Logistics", _ofLogistics);
    }

    public TestBroker Broker { get; }

    public TestDatabase SalesDatabase { get; }

    public TestDatabase LogisticsDatabase { get; }

    public WorkerProcess Sales { get; }

    public WorkerProcess Logistics { get; }

    /// <summary>Servers are prepared, nothing runs yet.</summary>
    public static async Task<OmsSystem> PrepareAsync(params (string Name, string Value)[] settings) => new(
        await TestBroker.CreateAsync(), await TestDatabase.CreateAsync(), await TestDatabase.CreateAsync(),
        settings.ToDictionary(setting => setting.Name, setting => setting.Value));

    public static async Task<OmsSystem> StartAsync(params (string Name, string Value)[] settings)
    {
        var system = await PrepareAsync(settings);
        await Task.WhenAll(system.Sales.StartAndWaitAsync(), system.Logistics.StartAndWaitAsync());
        return system;
    }

    /// <summary>One more process of Logistics, beside the first.</summary>
    public async Task<WorkerProcess> ReplicateLogisticsAsync()
    {
        var replica = new WorkerProcess("Logistics", _ofLogistics);
        _replicas.Add(replica);
        await replica.StartAndWaitAsync();
        return replica;
    }

    /// <summary>No message of either service failed for itself.</summary>
    public async Task NothingPutAsideAsync()
    {
        await using var onlooker = await Broker.ConnectAsync("operator");
        foreach (var queue in Wire.Queues().Where(queue => queue.EndsWith("_error", StringComparison.Ordinal)))
            Assert.That((await onlooker.Channel.QueueDeclarePassiveAsync(queue)).MessageCount, Is.Zero, queue);
    }

    /// <summary>How many facts each stream has whose name contains the text, by service and document.</summary>
    public async Task<IReadOnlyList<string>> FactsAsync(string text) =>
    [
        .. await CountAsync("sales", SalesDatabase, text),
        .. await CountAsync("logistics", LogisticsDatabase, text),
    ];

    private static async Task<IEnumerable<string>> CountAsync(string service, TestDatabase database, string text) =>
        (await database.RowsAsync($"select document, stream, count(*) from facts where stream like '%{text}%' group by 1, 2 order by 1, 2"))
            .Select(row => $"{service} {row[0]} {row[1]} {row[2]}");

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in _replicas)
            await replica.DisposeAsync();
        await Sales.DisposeAsync();
        await Logistics.DisposeAsync();
        await Broker.DisposeAsync();
        await SalesDatabase.DisposeAsync();
        await LogisticsDatabase.DisposeAsync();
    }

    private Dictionary<string, string> Environment(string user, TestDatabase database, IReadOnlyDictionary<string, string> settings) => new(settings)
    {
        ["ConnectionStrings__rabbitmq"] = Broker.Address(user).ToString(),
        ["ConnectionStrings__postgres"] = database.ConnectionString,
    };
}
