namespace Oms.System.Tests;

/// <summary>All services running with nothing configured, and the parties connected, for all tests of a class.</summary>
internal abstract class WithRunningServices
{
    protected OmsSystem Running { get; private set; } = null!;

    protected Parties Parties { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        Running = await OmsSystem.StartAsync();
        Parties = await Parties.ConnectAsync(Running.Broker);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await Parties.DisposeAsync();
        await Running.DisposeAsync();
    }
}
