using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>A confirmed publish that no queue takes is kept where an operator finds it.</summary>
[TestFixture]
internal sealed class LosingNothing
{
    [Test]
    public async Task what_reaches_no_queue_waits_in_oms_unrouted()
    {
        await using var broker = await TestBroker.CreateAsync();
        await using var onlooker = await broker.ConnectAsync("operator");
        await onlooker.Channel.QueueDeleteAsync($"sales.{Wire.Create}", ifUnused: false, ifEmpty: false);
        await using var storefront = await broker.ConnectAsync("storefront");
        await storefront.PublishAsync(Wire.Create, Wire.Order("U1").ToJsonString(), messageId: "unrouted-1");

        var kept = await (await onlooker.ConsumeAsync("oms.unrouted")).FirstAsync();

        Assert.That(kept.Text, Is.EqualTo(Wire.Order("U1").ToJsonString()));
        Assert.That(kept.Properties.MessageId, Is.EqualTo("unrouted-1"));
    }

    [Test]
    public async Task what_came_before_the_services_started_is_taken_up_when_they_do()
    {
        await using var oms = await OmsSystem.PrepareAsync();
        await using var parties = await Parties.ConnectAsync(oms.Broker);
        for (var number = 1; number <= 30; number++)
            await parties.Storefront.PublishAsync(Wire.Create, Wire.Order($"E{number}").ToJsonString());

        await Task.WhenAll(oms.Sales.StartAndWaitAsync(), oms.Logistics.StartAndWaitAsync());

        foreach (var number in Enumerable.Range(1, 30))
            await parties.RequestedAsync($"E{number}");
    }
}
