namespace Oms.System.Tests;

/// <summary>With <c>Sales:RequireKnownChannel</c> a channel has to be there before its orders are taken.</summary>
[TestFixture]
internal sealed class RequiringAKnownChannel
{
    [Test]
    public async Task an_order_of_an_unknown_channel_is_not_taken_until_the_channel_exists()
    {
        await using var oms = await OmsSystem.StartAsync(("Sales__RequireKnownChannel", "true"));
        await using var parties = await Parties.ConnectAsync(oms.Broker);
        await parties.Onlooker.PublishAsync(Wire.ChannelCreate, Wire.Channel("ST2", "WH1"));
        await parties.Facts.FirstAsync(each => (string?)each.Json["fact"]!["stream"] == "ST2/logistics");
        await parties.Storefront.PublishAsync(Wire.Create, Wire.Order("C1").ToJsonString());
        // Later, through the same queue, of the channel that is there.
        await parties.Storefront.PublishAsync(Wire.Create, Wire.Order("C2", order => order["store"] = "ST2").ToJsonString());
        await parties.UntilAsync("C2", "LOGISTICS/READYTOSHIP");
        Assert.That(await oms.FactsAsync("C1"), Is.Empty);

        await parties.Onlooker.PublishAsync(Wire.ChannelCreate, Wire.Channel("ST1", "WH1"));

        await parties.UntilAsync("C1", "LOGISTICS/READYTOSHIP");
        Assert.That(parties.Errors.All.Select(each => each.Text), Is.Empty);
        await oms.NothingPutAsideAsync();
    }
}
