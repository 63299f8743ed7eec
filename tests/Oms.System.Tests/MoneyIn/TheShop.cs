namespace Oms.System.Tests.MoneyIn;

/// <summary>
/// One shop with a payment gateway for all stories of this folder, each with stores and orders of its own. Who does not answer is asked
/// again after one and three seconds, and given up after five.
/// </summary>
[SetUpFixture]
internal sealed class TheShop
{
    public static OmsSystem Running { get; private set; } = null!;

    public static Shop Open { get; private set; } = null!;

    public static PlayedAdapter Gateway { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        Running = await OmsSystem.StartAsync(("Sales__AskAgainSeconds", "1"), ("Sales__LookSeconds", "2"), ("Sales__AskAtMost", "3"));
        Open = await Shop.OpenAsync(Running.Broker);
        Gateway = await PlayedAdapter.LogInAsync(Running.Broker);
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await Running.NothingPutAsideAsync();
        await Gateway.DisposeAsync();
        await Open.DisposeAsync();
        await Running.DisposeAsync();
    }
}
