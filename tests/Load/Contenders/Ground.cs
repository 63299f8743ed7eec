using Oms.Contracts;
using Oms.Contracts.Broker;
using Oms.Testing;

namespace Oms.Load.Contenders;

/// <summary>What a contender stands on: a virtual host and two databases of its own, on the same servers as the others.</summary>
internal sealed class Ground : IAsyncDisposable
{
    private Ground(TestBroker broker, TestDatabase sales, TestDatabase logistics) => (Broker, Sales, Logistics) = (broker, sales, logistics);

    public TestBroker Broker { get; }

    public TestDatabase Sales { get; }

    public TestDatabase Logistics { get; }

    public static async Task<Ground> PrepareAsync()
    {
        var ground = new Ground(await TestBroker.CreateAsync(), await TestDatabase.CreateAsync(), await TestDatabase.CreateAsync());
        await ground.LeaveOutAsync(Party.Postsales);
        return ground;
    }

    /// <summary>Those that are measured.</summary>
    public static string[] Services { get; } = [Party.Sales, Party.Logistics];

    public TestDatabase DatabaseOf(string service) => service == "sales" ? Sales : Logistics;

    /// <summary>The settings of a service, as any deployment gives them.</summary>
    public Dictionary<string, string> SettingsOf(string service) => new()
    {
        ["ConnectionStrings__rabbitmq"] = Broker.Address(service).ToString(),
        ["ConnectionStrings__postgres"] = DatabaseOf(service).ConnectionString,
    };

    /// <summary>
    /// Nothing is asked for after the sale, so this service does not run, and its queues would only fill. What it would have
    /// been told is dropped: without any queue the broker would keep it as unrouted.
    /// </summary>
    private async Task LeaveOutAsync(string service)
    {
        await using var client = await Broker.ConnectAsync("operator");
        var own = Topology.For(service, WireCatalogue.All);
        foreach (var queue in own.Queues)
            await client.Channel.QueueDeleteAsync(queue.Name, ifUnused: false, ifEmpty: false);
        var drop = await client.Channel.QueueDeclareAsync("left.out", durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-max-length"] = 0 });
        foreach (var binding in own.Bindings)
            await client.Channel.QueueBindAsync(drop.QueueName, binding.Exchange, binding.Key);
    }

    public async ValueTask DisposeAsync()
    {
        await Broker.DisposeAsync();
        await Sales.DisposeAsync();
        await Logistics.DisposeAsync();
    }
}
