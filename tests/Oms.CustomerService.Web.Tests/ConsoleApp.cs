using System.Net;

namespace Oms.CustomerService.Web.Tests;

/// <summary>The console as it runs in production: a process of its own over a virtual host and a database.</summary>
internal sealed class ConsoleApp : IAsyncDisposable
{
    private ConsoleApp(TestBroker broker, TestDatabase database, IReadOnlyDictionary<string, string> settings)
    {
        (Broker, Database) = (broker, database);
        Process = new("CustomerService", new Dictionary<string, string>(settings)
        {
            ["ConnectionStrings__rabbitmq"] = broker.Address("customer_service").ToString(),
            ["ConnectionStrings__postgres"] = database.ConnectionString,
        });
    }

    public TestBroker Broker { get; }

    public TestDatabase Database { get; }

    public WorkerProcess Process { get; }

    public static async Task<ConsoleApp> StartAsync(params (string Name, string Value)[] settings)
    {
        var (broker, database) = (TestBroker.CreateAsync(), TestDatabase.CreateAsync());
        var app = new ConsoleApp(await broker, await database, settings.ToDictionary(setting => setting.Name, setting => setting.Value));
        await app.Process.StartAndWaitAsync();
        return app;
    }

    /// <summary>A browser of its own: with cookies, following nothing by itself.</summary>
    public HttpClient Browser() => new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = Process.Url };

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await Broker.DisposeAsync();
        await Database.DisposeAsync();
    }
}
