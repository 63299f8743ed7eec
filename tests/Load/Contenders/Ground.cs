using Oms.Testing;

namespace Oms.Load.Contenders;

/// <summary>What a contender stands on: a virtual host and two databases of its own, on the same servers as the others.</summary>
internal sealed class Ground : IAsyncDisposable
{
    private Ground(TestBroker broker, TestDatabase sales, TestDatabase logistics) => (Broker, Sales, Logistics) = (broker, sales, logistics);

    public TestBroker Broker { get; }

    public TestDatabase Sales { get; }

    public TestDatabase Logistics { get; }

    public static async Task<Ground> PrepareAsync() =>
        new(await TestBroker.CreateAsync(), await TestDatabase.CreateAsync(), await TestDatabase.CreateAsync());

    public TestDatabase DatabaseOf(string service) => service == "sales" ? Sales : Logistics;

    /// <summary>The settings of a service, as any deployment gives them.</summary>
    public Dictionary<string, string> SettingsOf(string service) => new()
    {
        ["ConnectionStrings__rabbitmq"] = Broker.Address(service).ToString(),
        ["ConnectionStrings__postgres"] = DatabaseOf(service).ConnectionString,
    };

    public async ValueTask DisposeAsync()
    {
        await Broker.DisposeAsync();
        await Sales.DisposeAsync();
        await Logistics.DisposeAsync();
    }
}
