using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Oms.Messaging;
using Oms.Testing;

namespace Oms.Platform.Tests;

/// <summary>The toy service on real servers: a database and a virtual host of its own, as an operator, since it speaks to itself.</summary>
internal sealed class ToyHost : IAsyncDisposable
{
    private WebApplication? _app;

    private ToyHost(TestDatabase database, TestBroker broker) => (Database, Broker) = (database, broker);

    public TestDatabase Database { get; }

    public TestBroker Broker { get; }

    public static async Task<ToyHost> CreateAsync()
    {
        var toy = new ToyHost(await TestDatabase.CreateAsync(), await TestBroker.CreateAsync());
        // The definitions give these queues to another service.
        await using var client = await toy.Broker.ConnectAsync("operator");
        var quorum = new Dictionary<string, object?> { ["x-queue-type"] = "quorum" };
        foreach (var message in new[] { Toy.Comment, Toy.Ask })
        {
            await client.Channel.QueueDeclareAsync($"{Toy.Name}.{message}", durable: true, exclusive: false, autoDelete: false, quorum);
            await client.Channel.QueueDeclareAsync($"{Toy.Name}.{message}_error", durable: true, exclusive: false, autoDelete: false, quorum);
            await client.Channel.QueueBindAsync($"{Toy.Name}.{message}", message, "#");
        }
        return toy;
    }

    /// <summary>Starts (again) and waits until it receives.</summary>
    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(new TestLog(LogLevel.Critical));
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Services.AddSingleton(TimeProvider.System).AddOmsMessaging(
            Toy.Service, new(Broker.Address("operator"), Database.ConnectionString, TimeSpan.FromDays(30)));
        _app = builder.Build();
        await _app.StartAsync();
        var status = _app.Services.GetRequiredService<MessagingStatus>();
        await Eventually.TrueAsync(() => status.BrokerTrouble() is null, () => $"a ready toy, but {status.BrokerTrouble()}");
    }

    /// <summary>What a broker does that loses its consumers: nothing comes any longer, and nobody is told.</summary>
    public Task StopReceivingAsync() => _app!.Services.GetRequiredService<MessagingStatus>().Bus!.StopAsync();

    public async Task StopAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        _app = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Broker.DisposeAsync();
        await Database.DisposeAsync();
    }
}
