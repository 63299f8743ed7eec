using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>A service that is killed while it sends a dead letter again.</summary>
[TestFixture]
internal sealed class DyingInAReplay
{
    private const string Create = "magento.sales.saleschannel_management.create";
    private const string Errors = $"sales.{Create}_error";

    /// <summary>It has no id of its own, and the same channel made twice would be refused the second time.</summary>
    [Test]
    public async Task it_is_sent_twice_and_takes_effect_once()
    {
        await using var broker = await TestBroker.CreateAsync();
        await using var database = await TestDatabase.CreateAsync();
        await using var sales = new WorkerProcess("Sales", new Dictionary<string, string>
        {
            ["ConnectionStrings__rabbitmq"] = broker.Address("sales").ToString(),
            ["ConnectionStrings__postgres"] = database.ConnectionString,
        });
        await using var client = await broker.ConnectAsync("operator");
        var told = await client.CollectAsync("oms.system.message.replayed");
        var refused = await client.CollectAsync("magento.common.error_management.created");
        await sales.StartAndWaitAsync(("OMS_FAULT", "after-replay"));
        foreach (var channel in new[] { "D1", "D2" })
            await client.PublishAsync("", $$$"""{"sales_channel": {"id": "{{{channel}}}", "name": "{{{channel}}}"}}""", Errors);

        await client.PublishAsync("oms.system.message_management.replay", new JsonObject { ["service"] = "sales", ["queue"] = $"sales.{Create}", ["all"] = true }.ToJsonString(), messageId: "replay-all");
        await sales.ExitedAsync();
        Assert.That(sales.ExitCode, Is.EqualTo(128 + 9), "killed by the fault point");
        Assert.That(told.All, Is.Empty, "in the error queue still, and in its own again");
        await sales.StartAndWaitAsync();

        await told.AtLeastAsync(2);
        await Eventually.TrueAsync(async () => (await client.Channel.QueueDeclarePassiveAsync(Errors)).MessageCount == 0, () => "an empty error queue");
        await Eventually.TrueAsync(async () => await database.ValueAsync<long>("select count(*) from facts where document = 'channel'") == 2, () => "two channels");
        await Eventually.TrueAsync(async () => (await client.Channel.QueueDeclarePassiveAsync($"sales.{Create}")).MessageCount == 0, () => "nothing left to do");
        Assert.That(refused.All, Is.Empty);
        Assert.That(told.All.Select(each => (string?)each.Json["outcome"]), Is.EqualTo(new[] { "sent", "sent" }));
    }
}
