namespace Oms.System.Tests.AfterTheSale;

/// <summary>One shop for all stories of this folder, since opening it is what takes long; each has stores and orders of its own.</summary>
[SetUpFixture]
internal sealed class TheShop
{
    public static OmsSystem Running { get; private set; } = null!;

    public static Shop Open { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        Running = await OmsSystem.StartAsync();
        Open = await Shop.OpenAsync(Running.Broker);
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await Running.NothingPutAsideAsync();
        await Open.DisposeAsync();
        await Running.DisposeAsync();
    }
}
