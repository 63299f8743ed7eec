using Oms.Testing;

namespace Oms.System.Tests.AfterTheSale;

/// <summary>
/// kill -9 at every step of an exchange: a service dies at each commit, or after each publish, is started again and dies
/// at the next. It ends as if nothing had been.
/// </summary>
[TestFixture]
internal sealed class DyingInAnExchange
{
    private OmsSystem _oms = null!;
    private Shop _shop = null!;
    private ForeignClient _listener = null!;
    private Collected _everything = null!;
    private string _undisturbed = "";

    [OneTimeSetUp]
    public async Task PlayUndisturbedAsync()
    {
        _oms = await OmsSystem.StartAsync();
        _shop = await Shop.OpenAsync(_oms.Broker);
        _listener = await _oms.Broker.ConnectAsync("operator");
        _everything = await _listener.CollectAsync([.. Wire.SaidBySales.Union(Wire.SaidByLogistics).Union(Wire.SaidByPostsales)]);
        var story = new ExchangeStory(_oms, _shop, _everything, "UNDISTURBED");
        await story.BeginAsync();
        await story.GoOnAsync();
        _undisturbed = await story.EndAsync();
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await _listener.DisposeAsync();
        await _shop.DisposeAsync();
        await _oms.DisposeAsync();
    }

    [TestCase("Postsales", "after-commit", 12)]
    [TestCase("Postsales", "after-publish", 7)]
    [TestCase("Sales", "after-commit", 5)]
    [TestCase("Sales", "after-publish", 3)]
    public async Task at_every_step_changes_nothing_of_its_end(string service, string fault, int atLeast)
    {
        var victim = service == "Sales" ? _oms.Sales : _oms.Postsales;
        var story = new ExchangeStory(_oms, _shop, _everything, $"{service[0]}-{fault}");
        await story.BeginAsync();
        Assert.That(await victim.StopAsync(), Is.Zero, victim.Output);

        var deaths = await victim.DyingAsync(fault, story.GoOnAsync());

        Assert.That(await story.EndAsync(), Is.EqualTo(_undisturbed));
        Assert.That(deaths, Is.AtLeast(atLeast), "steps that it died of");
        var twice = _everything.All.Where(each => each.Header("oms-stream") is not null)
            .GroupBy(each => (each.Exchange, each.Header("oms-stream"), each.Header("oms-version")))
            .Where(same => same.DistinctBy(each => each.Properties.MessageId).Count() > 1);
        Assert.That(twice.Select(same => same.Key), Is.Empty, "a message of one version with two ids");
        await Refolding.GivesTheDocumentsAsync(_oms);
        await _oms.NothingPutAsideAsync();
    }
}
