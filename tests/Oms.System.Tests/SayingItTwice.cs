using System.Globalization;
using Oms.Testing;
using RabbitMQ.Client;

namespace Oms.System.Tests;

/// <summary>Every message again: with no id, with an id, and under that id once more. What is said twice happens once.</summary>
[TestFixture]
internal sealed class SayingItTwice : WithRunningServices
{
    private const string Shipping = "LOGISTICS/READYTOSHIP";

    [Test]
    public async Task an_order_whose_every_message_comes_three_times_goes_its_way_once()
    {
        await AgainAsync(Parties.Storefront, Wire.Create, Wire.Order("T1").ToJsonString());
        var request = await Parties.RequestedAsync("T1");
        await Parties.UntilAsync("T1", Shipping);
        await AgainAsync(Parties.Warehouse, Wire.StartPicking, $$"""{"shipment_request_id": "{{request}}"}""");
        foreach (var line in new[] { 1, 2 })
        {
            await AgainAsync(Parties.Warehouse, Wire.ChangeStatus, Wire.Status(request, line, "RECEIVEDBYLOGISTICS"));
            await Parties.Orders.FirstAsync(each => Wire.IsOf(each, "T1") && (string?)each.Json["order"]!["lines"]![line - 1]!["status"] == "RECEIVEDBYLOGISTICS");
        }
        await AgainAsync(Parties.Warehouse, Wire.LinesShipped, Wire.Shipped(request, 1, 2));
        await Parties.UntilAsync("T1", "COMPLETE/FULLYSHIPPED");
        await MarkAsync("T1-after");

        Announced("T1",
            "NEW/NEWFRONTEND NEW NEW NEW NEW",
            "RECEIVED/IMPORTED NEW NEW NEW NEW",
            "LOGISTICS/READYTOSHIP ALLOCATEDSHIP ALLOCATEDSHIP NEW NEW",
            "LOGISTICS/READYTOSHIP RECEIVEDBYLOGISTICS ALLOCATEDSHIP NEW NEW",
            "LOGISTICS/READYTOSHIP RECEIVEDBYLOGISTICS RECEIVEDBYLOGISTICS NEW NEW",
            "LOGISTICSCOMPLETE/FULLYSHIPPED SHIPPED SHIPPED SHIPPED SHIPPED",
            "COMPLETE/FULLYSHIPPED SHIPPED SHIPPED SHIPPED SHIPPED");
        Told("T1", requests: 1, shipments: 1);
        await Running.NothingPutAsideAsync();
    }

    [Test]
    public async Task a_line_declined_three_times_is_declined_once_and_asked_of_the_next_source_once()
    {
        await using var second = await Running.Broker.ConnectAsync("WH2");
        var others = await second.CollectRoutedAsync(Wire.Requested, "WH2");
        await ChannelAsync("ST2", "WH1", "WH2");
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("T2", order => order["store"] = "ST2").ToJsonString());
        var request = await Parties.RequestedAsync("T2");
        await Parties.UntilAsync("T2", Shipping);

        await AgainAsync(Parties.Warehouse, Wire.LinesDeclined, Wire.Declined(request, 2));
        var other = (string)(await others.FirstAsync(each => Wire.IsOf(each, "T2"))).Json["shipment_request"]!["id"]!;
        await AgainAsync(second, Wire.LinesDeclined, Wire.Declined(other, 2));
        await Parties.Orders.FirstAsync(each => Wire.IsOf(each, "T2") && (string?)each.Json["order"]!["lines"]![1]!["status"] == "CANCELLED");
        await AgainAsync(Parties.Warehouse, Wire.LinesShipped, Wire.Shipped(request, 1));
        await Parties.UntilAsync("T2", "COMPLETE/PARTIALLYSHIPPED");
        await MarkAsync("T2-after");

        Assert.That(others.All.Count(each => Wire.IsOf(each, "T2")), Is.EqualTo(1));
        Told("T2", requests: 1, shipments: 1);
        var announced = Parties.Orders.All.Where(each => Wire.IsOf(each, "T2")).ToList();
        Assert.That(announced.Select(each => $"{Wire.StatusesOf(each)} {each.Json["order"]!["lines"]![1]!["source_id"]}"), Is.Unique, "each announcement says something new");
        Assert.That(Wire.StatusesOf(announced[^1]), Is.EqualTo("COMPLETE/PARTIALLYSHIPPED SHIPPED CANCELLED CANCELLED SHIPPED"));
        await Running.NothingPutAsideAsync();
    }

    [Test]
    public async Task a_comment_under_one_id_or_with_one_text_is_one_comment()
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("T3").ToJsonString());
        await Parties.UntilAsync("T3", Shipping);
        foreach (var _ in new[] { 1, 2 })
        {
            await Parties.Storefront.PublishAsync(Wire.CreateComment, Wire.Comment("T3", "without an id"));
            await Parties.Storefront.PublishAsync(Wire.CreateComment, Wire.Comment("T3", "with an id"), messageId: "T3-comment");
        }
        await Parties.Storefront.PublishAsync(Wire.CreateComment, Wire.Comment("T3", "the last"));
        await Parties.Facts.FirstAsync(each => (string?)each.Json["fact"]!["stream"] == "ST1/T3/comments" && each.Text.Contains("the last", StringComparison.Ordinal));

        var answers = await Parties.Storefront.CollectAsync();
        await Parties.Storefront.PublishAsync(Wire.GetComments, """{"order_id": "T3", "sales_channel_id": "ST1"}""", with: properties => properties.ReplyTo = answers.Queue);

        Assert.That((await answers.FirstAsync()).Json.AsArray().Select(comment => (string?)comment!["comment"]), Is.EqualTo(new[] { "without an id", "with an id", "the last" }));
    }

    [Test]
    public async Task an_export_is_a_command_to_send_again_so_each_counts_and_one_id_counts_once()
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("T4").ToJsonString());
        var export = $$"""{"shipment_request_id": "{{await Parties.RequestedAsync("T4")}}"}""";

        foreach (var id in new[] { "T4-a", "T4-a", "T4-b", null, null, "T4-b" })
            await Parties.Onlooker.PublishAsync(Wire.Export, export, messageId: id);
        await MarkAsync("T4-after");
        await Parties.Onlooker.PublishAsync(Wire.Export, """{"shipment_request_id": "ST1-T4-after-01"}""");
        await Parties.Requests.AtLeastAsync(2, each => Wire.IsOf(each, "T4-after"));

        Told("T4", requests: 1 + 2 + 2, shipments: 0);
    }

    [Test]
    public async Task a_channel_and_a_source_said_again_are_announced_once()
    {
        var told = await Parties.Onlooker.CollectAsync(Wire.ChannelCreated, Wire.ChannelUpdated, Wire.SourceCreated, Wire.SourceUpdated);
        foreach (var (exchange, body) in new[]
        {
            (Wire.ChannelCreate, Wire.Channel("ST5", "WH1")), (Wire.ChannelUpdate, Wire.Channel("ST5", "WH2", "WH1")),
            (Wire.SourceCreate, Wire.Source("WH5", "Five", active: true)), (Wire.SourceUpdate, Wire.Source("WH5", "Cinq", active: true)),
        })
        {
            await AgainAsync(Parties.Onlooker, exchange, body);
            await told.FirstAsync(each => each.Exchange == $"{exchange}d" && each.Text.Contains('5', StringComparison.Ordinal));
        }
        // Later ones through the same queues.
        foreach (var exchange in new[] { Wire.ChannelCreate, Wire.ChannelUpdate })
            await Parties.Onlooker.PublishAsync(exchange, Wire.Channel("after", exchange == Wire.ChannelCreate ? "WH1" : "WH2"));
        foreach (var exchange in new[] { Wire.SourceCreate, Wire.SourceUpdate })
            await Parties.Onlooker.PublishAsync(exchange, Wire.Source("after", exchange, active: true));
        await Eventually.TrueAsync(() => told.All.Count(each => each.Key == "after") >= 3, () => "the later ones");

        Assert.That(told.All.Where(each => each.Key is "ST5" or "WH5").Select(each => $"{each.Exchange} {each.Header("oms-version")}"), Is.EquivalentTo(new[]
        {
            $"{Wire.ChannelCreated} 1", $"{Wire.ChannelUpdated} 2", $"{Wire.SourceCreated} 1", $"{Wire.SourceUpdated} 2",
        }));
        Assert.That(Parties.Errors.All.Where(each => each.Text.Contains("ST5", StringComparison.Ordinal) || each.Text.Contains("WH5", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task stock_that_is_told_twice_is_there_once_and_allotted_once()
    {
        var allotted = await Parties.Onlooker.CollectAsync(Wire.Allotted);
        await AgainAsync(Parties.Warehouse, Wire.StockUpdate, Wire.Stock("WH1", "DELTA", ("T8-SKU", 0)));
        await StockFactsAsync("stock.counted", 1);
        await Parties.Onlooker.PublishAsync(Wire.ChannelCreate, """{"sales_channel": {"id": "ST8", "settings": {"backorders": true}}}""");
        await Parties.Facts.FirstAsync(each => (string?)each.Json["fact"]!["stream"] == "ST8/logistics");
        await AgainAsync(Parties.Storefront, Wire.Create, Wanting("T8-a", 1));
        await AgainAsync(Parties.Storefront, Wire.Create, Wanting("T8-b", 3));
        await StockFactsAsync("stock.awaited", 2);

        // One for the first; two would be three for the second if they were taken twice.
        await ThriceAsync(Wire.Adjustment("WH1", "T8-SKU", 1), null);
        await Parties.Requests.AtLeastAsync(2, each => Wire.IsOf(each, "T8-a"));
        await ThriceAsync(Wire.Adjustment("WH1", "T8-SKU", 2), "T8-adjustment");
        foreach (var again in new[] { true, false, false })
        {
            foreach (var each in allotted.All)
                await Parties.Onlooker.Channel.BasicPublishAsync(each.Exchange, each.Key, mandatory: false, PropertiesOf(each, underItsId: again), each.Bytes);
        }
        await StockFactsAsync("stock.adjusted", 2);
        // Later, through the same queues.
        await Parties.Warehouse.PublishAsync(Wire.StockAdjust, Wire.Adjustment("WH1", "T8-SKU", 1));
        await Parties.Requests.AtLeastAsync(2, each => Wire.IsOf(each, "T8-b"));

        Assert.That(Parties.Facts.All.Where(each => IsOfStock(each)).Select(each => (string?)each.Json["fact"]!["name"]), Is.EqualTo(new[]
        {
            "stock.counted", "stock.awaited", "stock.awaited", "stock.adjusted", "stock.allotted", "stock.adjusted", "stock.adjusted", "stock.allotted",
        }));
        Told("T8-a", requests: 2, shipments: 0);
        Told("T8-b", requests: 2, shipments: 0);
        await Running.NothingPutAsideAsync();

        static string Wanting(string id, int quantity) => Wire.Order(id, order =>
        {
            order["store"] = "ST8";
            (order["lines"]![0]!["sku"], order["lines"]![0]!["quantity"]) = ("T8-SKU", quantity);
        }).ToJsonString();
    }

    [TestCase(true, TestName = "messages between the services sent again by an operator: under their ids")]
    [TestCase(false, TestName = "messages between the services sent again by an operator: under no id")]
    public async Task messages_between_the_services_sent_again(bool underTheirIds)
    {
        var id = underTheirIds ? "T6" : "T7";
        var between = await Parties.Onlooker.CollectAsync(Wire.Released, Wire.Settled, Wire.RequestUpdated);
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order(id).ToJsonString());
        var request = await Parties.RequestedAsync(id);
        await Parties.Warehouse.PublishAsync(Wire.StartPicking, $$"""{"shipment_request_id": "{{request}}"}""");
        await Parties.Warehouse.PublishAsync(Wire.LinesDeclined, Wire.Declined(request, 2));
        await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(request, 1));
        await Parties.UntilAsync(id, "COMPLETE/PARTIALLYSHIPPED");
        var sent = between.All.Where(each => each.Text.Contains($"\"{id}\"", StringComparison.Ordinal)).ToList();
        Assert.That(sent.Select(each => each.Exchange).Distinct(), Is.EquivalentTo(new[] { Wire.Released, Wire.Settled, Wire.RequestUpdated }));
        // Postsales follows what Sales announced, a moment later.
        var follows = $"select count(*) from mt_doc_order where id = 'ST1/{id}/postsales' and data #>> '{{wire,status}}' = 'COMPLETE'";
        await Eventually.TrueAsync(async () => await Running.PostsalesDatabase.ValueAsync<long>(follows) == 1, () => follows);
        var before = await Running.FactsAsync(id);
        foreach (var each in sent)
            await Parties.Onlooker.Channel.BasicPublishAsync(each.Exchange, each.Key, mandatory: false, PropertiesOf(each, underTheirIds), each.Bytes);
        await MarkAsync("after-" + id.Replace('T', 'S'));

        Assert.That(await Running.FactsAsync(id), Is.EqualTo(before).And.Not.Empty);
        Told(id, requests: 1, shipments: 1);
        await Running.NothingPutAsideAsync();
    }

    private static bool IsOfStock(Received received) => (string?)received.Json["fact"]!["stream"] == "WH1/T8-SKU/stock";

    private Task<IReadOnlyList<Received>> StockFactsAsync(string name, int count) =>
        Parties.Facts.AtLeastAsync(count, each => IsOfStock(each) && (string?)each.Json["fact"]!["name"] == name);

    private async Task ThriceAsync(string adjustment, string? id)
    {
        foreach (var _ in new[] { 1, 2, 3 })
            await Parties.Warehouse.PublishAsync(Wire.StockAdjust, adjustment, messageId: id);
    }

    private static BasicProperties PropertiesOf(Received sent, bool underItsId) =>
        underItsId ? sent.Properties : new BasicProperties { ContentType = "application/json", DeliveryMode = DeliveryModes.Persistent };

    private static async Task AgainAsync(ForeignClient client, string exchange, string body)
    {
        var id = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        foreach (var messageId in new[] { null, id, id })
            await client.PublishAsync(exchange, body, messageId: messageId);
    }

    /// <summary>Another order goes all the way through the same queues: what a repeat might bring about comes before its end.</summary>
    private async Task MarkAsync(string order)
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order(order).ToJsonString());
        var request = await Parties.RequestedAsync(order);
        await Parties.Warehouse.PublishAsync(Wire.LinesDeclined, Wire.Declined(request, 2));
        await Parties.Orders.FirstAsync(each => Wire.IsOf(each, order) && (string?)each.Json["order"]!["lines"]![1]!["status"] == "CANCELLED");
        await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(request, 1));
        await Parties.UntilAsync(order, "COMPLETE/PARTIALLYSHIPPED");
    }

    private async Task ChannelAsync(string id, params string[] sources)
    {
        await Parties.Onlooker.PublishAsync(Wire.ChannelCreate, Wire.Channel(id, sources));
        await Parties.Facts.FirstAsync(each => (string?)each.Json["fact"]!["stream"] == $"{id}/logistics");
    }

    private void Announced(string order, params string[] statuses)
    {
        var announced = Parties.Orders.All.Where(each => Wire.IsOf(each, order)).ToList();
        Assert.That(announced.Select(Wire.StatusesOf), Is.EqualTo(statuses));
        Assert.That(announced.Select(each => each.Header("oms-version")), Is.EqualTo(Enumerable.Range(1, statuses.Length).Select(version => $"{version}")));
    }

    private void Told(string order, int requests, int shipments)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Parties.Requests.All.Count(each => Wire.IsOf(each, order)), Is.EqualTo(requests), "requests");
            Assert.That(Parties.Shipments.All.Count(each => Wire.IsOf(each, order)), Is.EqualTo(shipments), "shipments");
            Assert.That(Parties.Errors.All.Where(each => each.Text.Contains($"\"{order}", StringComparison.Ordinal) || each.Text.Contains($"-{order}-", StringComparison.Ordinal)).Select(each => each.Text), Is.Empty);
        });
    }
}
