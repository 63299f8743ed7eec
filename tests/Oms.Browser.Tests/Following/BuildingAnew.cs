namespace Oms.Browser.Tests.Following;

/// <summary>What a console knows follows from what the services have recorded, whenever it is asked for.</summary>
[TestFixture]
internal sealed class BuildingAnew
{
    [Test]
    public async Task a_console_with_an_empty_database_becomes_what_the_running_one_is()
    {
        await Stage.Shop.SoldAsync(Channels.Usual, "ANEW");
        await Stage.ToldAsync($"orders/{Channels.Usual}/ANEW", "COMPLETE");
        var live = await Stage.RowsAsync();

        var anew = await Stage.RowsBuiltAnewAsync(until: live);

        Assert.That(live, Does.Contain("order ST1/ANEW ").And.Contain("request "));
        Assert.That(anew, Is.EqualTo(live));
    }
}
