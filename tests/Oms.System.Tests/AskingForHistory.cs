using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>Orders and facts, asked for over the broker.</summary>
[TestFixture]
internal sealed class AskingForHistory : WithRunningServices
{
    [Test]
    public async Task an_order_is_found_as_it_was_announced_last()
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("F1").ToJsonString());
        await Parties.RequestedAsync("F1");
        var announced = await Parties.UntilAsync("F1", "LOGISTICS/READYTOSHIP");

        Assert.That((await AskAsync("""{"id": "F1", "sales_channel_id": "ST1"}""")).Text, Is.EqualTo(announced[^1].Json["order"]!.ToJsonString(Wire.Unescaped)));
        Assert.That((await AskAsync("""{"id": "nobody's", "sales_channel_id": "ST1"}""")).Text, Is.EqualTo("null"));
        Assert.That((await AskAsync($$$"""{"jsonrpc": "2.0", "id": 3, "method": "{{{Wire.Find}}}", "params": {"id": "nobody's", "sales_channel_id": "ST1"}}""")).Text,
            Is.EqualTo("""{"jsonrpc":"2.0","id":3,"result":null}"""));
        Assert.That((string?)(await AskAsync("""{"sales_channel_id": "ST1"}""")).Json["error"]!["data"]![0]!["path"], Is.EqualTo("$.id"));
    }

    [Test]
    public async Task what_an_onlooker_heard_of_an_order_is_what_a_latecomer_is_sent()
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("F2").ToJsonString());
        await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(await Parties.RequestedAsync("F2"), 1, 2));
        await Parties.UntilAsync("F2", "COMPLETE/FULLYSHIPPED");
        var heard = await Parties.Facts.AtLeastAsync(5, each => each.Header("oms-stream") == "ST1/F2" && IsOfSales(each));
        var answers = await Parties.Onlooker.CollectAsync();

        await Parties.Onlooker.PublishAsync(Wire.Replay, """{"stream": "ST1/F2"}""", with: properties => properties.ReplyTo = answers.Queue);

        var ends = await answers.AtLeastAsync(3, each => each.Properties.Type == Wire.Replay);
        Assert.That(ends.Select(end => $"{end.Json["replayed"]!["service"]} {end.Json["replayed"]!["complete"]}"), Is.EquivalentTo(new[] { "sales true", "logistics true", "postsales true" }));
        Assert.That(ends.Select(end => $"{end.Json["replayed"]!["service"]} {end.Json["replayed"]!["facts"]}"), Has.Member("sales 5").And.Member("logistics 0"));
        Assert.That(answers.All.Where(each => each.Properties.Type == Wire.Facts && IsOfSales(each)).Select(each => each.Text), Is.EqualTo(heard.Select(each => each.Text)));
    }

    [TestCase("after-commit")]
    [TestCase("after-publish")]
    public async Task a_service_killed_in_the_middle_of_a_replay_sends_all_of_it_all_the_same(string where)
    {
        await using var oms = await OmsSystem.PrepareAsync();
        await oms.Sales.StartAndWaitAsync();
        await oms.Sales.StopAsync();
        await oms.SalesDatabase.ExecuteAsync("insert into facts select 'order', 'ST1/' || n, 1, 'order.placed', now(), null, 'cause', '{}' from generate_series(1, 2300) n");
        await using var asker = await oms.Broker.ConnectAsync("operator");
        var answers = await asker.CollectAsync();

        await oms.Sales.StartAndWaitAsync(("OMS_FAULT", $"{where}:3"));
        await asker.PublishAsync(Wire.Replay, "{}", with: properties => properties.ReplyTo = answers.Queue);
        await oms.Sales.ExitedAsync();
        Assert.That(answers.All.Where(each => each.Properties.Type == Wire.Replay), Is.Empty, "in the middle");
        await oms.Sales.StartAndWaitAsync();

        await answers.FirstAsync(each => each.Properties.Type == Wire.Replay);
        var streams = answers.All.TakeWhile(each => each.Properties.Type != Wire.Replay).Select(each => (string)each.Json["fact"]!["stream"]!).Distinct();
        Assert.That(streams.Count(), Is.EqualTo(2300));
        Assert.That(await oms.SalesDatabase.ValueAsync<long>("select count(*) from outbox"), Is.LessThanOrEqualTo(3 * 501), "a page each of the question, of its repeat after the crash, and of what went on meanwhile");
    }

    private static bool IsOfSales(Received fact) => (string?)fact.Json["fact"]!["service"] == "sales";

    private async Task<Received> AskAsync(string body)
    {
        var answers = await Parties.Storefront.CollectAsync();
        await Parties.Storefront.PublishAsync(Wire.Find, body, with: properties => (properties.ReplyTo, properties.CorrelationId) = (answers.Queue, "find"));
        return await answers.FirstAsync(each => each.Properties.CorrelationId == "find");
    }
}
