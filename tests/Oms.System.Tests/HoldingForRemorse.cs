using System.Globalization;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>A channel's remorse time, with a real clock: the first user of timers.</summary>
[TestFixture]
internal sealed class HoldingForRemorse
{
    [Test, Rule("H-1")]
    public async Task an_order_waits_out_its_remorse_time_and_goes_on_even_over_a_restart()
    {
        await using var oms = await OmsSystem.StartAsync();
        await using var parties = await Parties.ConnectAsync(oms.Broker);
        await parties.Onlooker.PublishAsync(Wire.ChannelCreate, """{"sales_channel": {"id": "ST1", "name": "One", "settings": {"remorse_seconds": 10}}}""");
        await Eventually.TrueAsync(async () => await oms.SalesDatabase.ValueAsync<long>("select count(*) from mt_doc_channel") == 1, () => "the channel");
        var order = Wire.Order("R1");
        var bought = TimeProvider.System.GetUtcNow();
        order["order"]!["origin_date"] = bought.ToString("O", CultureInfo.InvariantCulture);
        await parties.Storefront.PublishAsync(Wire.Create, order.ToJsonString());
        await parties.UntilAsync("R1", "ONHOLD/PENDING_REMORSE_TIME");
        await oms.Sales.KillAsync();
        await oms.Sales.StartAndWaitAsync();

        var announced = await parties.UntilAsync("R1", "LOGISTICS/READYTOSHIP");

        Assert.That(announced.DistinctBy(each => each.Properties.MessageId).Select(Wire.StatusOf), Is.EqualTo(new[]
        {
            "NEW/NEWFRONTEND", "RECEIVED/IMPORTED", "ONHOLD/PENDING_REMORSE_TIME", "ONHOLD/PENDING_ALLOCATION", "LOGISTICS/READYTOSHIP",
        }));
        var ended = DateTimeOffset.Parse((string)announced[3].Json["order"]!["status_date"]!, CultureInfo.InvariantCulture);
        Assert.That(ended, Is.GreaterThanOrEqualTo(bought.AddSeconds(10)));
    }
}
