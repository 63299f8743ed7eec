using Oms.Testing;

namespace Oms.System.Tests.MoneyIn;

/// <summary>
/// kill -9 at every step of an order that a gateway pays for: Sales dies at each commit, or after each publish, is started again and
/// dies at the next. It ends as if nothing had been, and the gateway was asked for nothing that it had not been asked for.
/// </summary>
[TestFixture]
internal sealed class DyingInACapture
{
    private OmsSystem _oms = null!;
    private Shop _shop = null!;
    private PlayedAdapter _gateway = null!;
    private ForeignClient _listener = null!;
    private Collected _everything = null!;
    private string _undisturbed = "";

    [OneTimeSetUp]
    public async Task PlayUndisturbedAsync()
    {
        _oms = await OmsSystem.StartAsync(("Sales__AskAgainSeconds", "5"), ("Sales__LookSeconds", "10"), ("Sales__AskAtMost", "50"));
        _shop = await Shop.OpenAsync(_oms.Broker);
        _gateway = await PlayedAdapter.LogInAsync(_oms.Broker);
        _listener = await _oms.Broker.ConnectAsync("operator");
        _everything = await _listener.CollectAsync([.. Wire.SaidBySales.Union(Wire.SaidByLogistics).Union(Wire.SaidByPostsales)]);
        var story = Story("UNDISTURBED");
        await story.BeginAsync();
        await story.GoOnAsync();
        _undisturbed = await story.EndAsync();
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await _listener.DisposeAsync();
        await _gateway.DisposeAsync();
        await _shop.DisposeAsync();
        await _oms.DisposeAsync();
    }

    // How often follows from what it does in one go, and on a slow machine it does more in one: these are what cannot be fewer.
    [TestCase("after-commit", 3)]
    [TestCase("after-publish", 2)]
    [Rule("P-5")]
    public async Task at_every_step_changes_nothing_of_its_end(string fault, int atLeast)
    {
        var story = Story($"DYING-{fault}");
        await story.BeginAsync();
        Assert.That(await _oms.Sales.StopAsync(), Is.Zero, _oms.Sales.Output);

        var deaths = await _oms.Sales.DyingAsync(fault, story.GoOnAsync());

        Assert.That(await story.EndAsync(), Is.EqualTo(_undisturbed));
        Assert.That(deaths, Is.AtLeast(atLeast), "steps that it died of");
        await Refolding.GivesTheDocumentsAsync(_oms);
        await _oms.NothingPutAsideAsync();
    }

    private CaptureStory Story(string name) => new(_oms, _shop, _gateway, _everything, name);
}
