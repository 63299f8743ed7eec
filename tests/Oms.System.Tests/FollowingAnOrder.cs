using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>An order's journey over real servers and services, by clients that know nothing but AMQP and JSON.</summary>
[TestFixture]
internal sealed class FollowingAnOrder : WithRunningServices
{
    private static readonly string[] Life =
    [
        "NEW/NEWFRONTEND", "RECEIVED/IMPORTED", "LOGISTICS/READYTOSHIP", "LOGISTICSCOMPLETE/FULLYSHIPPED", "COMPLETE/FULLYSHIPPED",
    ];

    [Test]
    public async Task from_the_storefront_to_the_warehouse_and_back()
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("J1").ToJsonString());
        var request = await Parties.RequestedAsync("J1");
        await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(request, 1, 2));

        var announced = await Parties.UntilAsync("J1", Life[^1]);
        Assert.Multiple(() =>
        {
            Assert.That(announced.Select(Wire.StatusOf), Is.EqualTo(Life));
            Assert.That(announced.Select(each => each.Header("oms-version")), Is.EqualTo(new[] { "1", "2", "3", "4", "5" }));
            Assert.That(announced.Select(each => each.Header("oms-stream")), Is.All.EqualTo("ST1/J1"));
            Assert.That(announced[^1].Json["order"]!["lines"]!.AsArray().Select(line => (string?)line!["status"]), Is.All.EqualTo("SHIPPED"));
            Assert.That(announced.Select(each => each.Header("traceparent")?[..35]).Distinct(), Has.Exactly(2).Items, "the storefront's trace and the warehouse's");
        });
        var done = await Parties.Shipments.FirstAsync(each => Wire.IsOf(each, "J1"));
        Assert.That((string?)done.Json["shipment"]!["packages"]![0]!["tracking_number"], Is.EqualTo($"1Z-{request}"));
        Assert.That(done.Json["shipment"]!["items"]!.AsArray().Select(item => (string?)item!["status"]), Is.All.EqualTo("SHIPPED"));
    }

    [Test]
    public async Task the_request_is_told_as_event_and_as_command_with_the_source_as_its_key()
    {
        var commands = await Parties.Warehouse.CollectRoutedAsync(Wire.RequestShipment, "WH1");
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("J2").ToJsonString());

        var command = await commands.FirstAsync(each => Wire.IsOf(each, "J2"));
        var happened = await Parties.Requests.FirstAsync(each => Wire.IsOf(each, "J2"));
        Assert.Multiple(() =>
        {
            Assert.That((string?)command.Json["request_id"], Is.EqualTo("ST1-J2-01"));
            Assert.That((string?)happened.Json["shipment_request"]!["id"], Is.EqualTo("ST1-J2-01"));
            Assert.That((command.Key, happened.Key), Is.EqualTo(("WH1", "WH1")));
            Assert.That(happened.Json["shipment_request"]!["items"]!.AsArray().Select(item => (string?)item!["item_type"]), Does.Contain("SHIPPING"));
            Assert.That(command.Json["aggregated_items"]!.AsArray(), Is.Not.Empty);
        });
    }

    [Test]
    public async Task lines_shipped_before_their_status_changed_still_completes_and_the_late_status_changes_nothing()
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("J4").ToJsonString());
        var request = await Parties.RequestedAsync("J4");
        await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(request, 1, 2));
        await Parties.UntilAsync("J4", Life[^1]);
        var before = await Running.FactsAsync("J4");

        foreach (var line in new[] { 1, 2 })
            await Parties.Warehouse.PublishAsync(Wire.ChangeStatus, Wire.Status(request, line, "RECEIVEDBYLOGISTICS"));

        // A later one of the same queue has come through, all the way to Sales: so have these.
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("after-4").ToJsonString());
        await Parties.Warehouse.PublishAsync(Wire.ChangeStatus, Wire.Status(await Parties.RequestedAsync("after-4"), 1, "RECEIVEDBYLOGISTICS"));
        await Parties.Orders.FirstAsync(each => Wire.IsOf(each, "after-4") && Wire.StatusesOf(each).Contains("RECEIVEDBYLOGISTICS", StringComparison.Ordinal));
        Assert.That(await Running.FactsAsync("J4"), Is.EqualTo(before).And.Not.Empty);
        Assert.That(Parties.Orders.All.Where(each => Wire.IsOf(each, "J4")).Select(Wire.StatusOf), Is.EqualTo(Life));
        Assert.That(Parties.Errors.All.Where(each => each.Text.Contains("J4", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task a_strangers_JSON_RPC_envelope_is_read_like_the_bare_object()
    {
        var envelope = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = Wire.Create, ["params"] = Wire.Order("J5") };
        envelope["params"]!["order"]!["store_id"] = "ST1";
        envelope["params"]!["order"]!.AsObject().Remove("store");
        await Parties.Storefront.PublishAsync(Wire.Create, envelope.ToJsonString(), with: properties => properties.ContentType = "text/plain");

        Assert.That((await Parties.UntilAsync("J5", Life[2])).Select(Wire.StatusOf), Is.EqualTo(Life[..3]));
    }

    [Test]
    public async Task a_declined_line_without_another_source_ends_out_of_stock_and_the_rest_ships()
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("J6").ToJsonString());
        var request = await Parties.RequestedAsync("J6");
        await Parties.Warehouse.PublishAsync(Wire.LinesDeclined, Wire.Declined(request, 2));
        await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(request, 1));

        var announced = await Parties.UntilAsync("J6", "COMPLETE/PARTIALLYSHIPPED");
        var lines = announced[^1].Json["order"]!["lines"]!.AsArray();
        Assert.That(lines.Select(line => $"{line!["line_number"]} {line["status"]}/{line["status_reason"]}"), Does.Contain("2 CANCELLED/OUTOFSTOCK"));
    }

    [Test]
    public async Task a_declined_line_goes_to_the_next_source_of_the_channel()
    {
        await using var second = await Running.Broker.ConnectAsync("WH2");
        var requests = await second.CollectRoutedAsync(Wire.Requested, "WH2");
        var channels = await Parties.Onlooker.CollectAsync(Wire.ChannelCreated);
        await Parties.Onlooker.PublishAsync(Wire.ChannelCreate, """{"sales_channel": {"id": "ST2", "name": "Two", "settings": {"sources": ["WH1", "WH2"]}}}""");
        await channels.FirstAsync();
        await Eventually.TrueAsync(
            async () => await Running.LogisticsDatabase.ValueAsync<long>("select count(*) from mt_doc_channel") == 1, () => "the channel known to Logistics");
        var order = Wire.Order("J7");
        order["order"]!["store"] = "ST2";
        await Parties.Storefront.PublishAsync(Wire.Create, order.ToJsonString());
        await Parties.Warehouse.PublishAsync(Wire.LinesDeclined, Wire.Declined(await Parties.RequestedAsync("J7"), 1, 2));

        var again = await requests.FirstAsync(each => Wire.IsOf(each, "J7"));
        await second.PublishAsync(Wire.LinesShipped, Wire.Shipped((string)again.Json["shipment_request"]!["id"]!, 1, 2));

        var announced = await Parties.UntilAsync("J7", "COMPLETE/FULLYSHIPPED");
        Assert.That(announced[^1].Json["order"]!["lines"]!.AsArray().Where(line => (string?)line!["product_type"] == "PHYSICAL").Select(line => $"{line!["source_id"]} {line["total_source_allocations"]}"), Is.All.EqualTo("WH2 2"));
    }

    [Test]
    public async Task comments_are_kept_and_answered()
    {
        await Parties.Storefront.PublishAsync(Wire.CreateComment, Wire.Comment("J8", "before the order itself"));
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("J8").ToJsonString());
        await Parties.Warehouse.PublishAsync(Wire.CreateComment, Wire.Comment("J8", "from the warehouse"));
        var answers = await Parties.Storefront.CollectAsync();
        var asked = 0;

        await Eventually.TrueAsync(
            async () =>
            {
                await Parties.Storefront.PublishAsync(Wire.GetComments, """{"order_id": "J8", "sales_channel_id": "ST1"}""", with: properties =>
                    (properties.ReplyTo, properties.CorrelationId) = (answers.Queue, $"ask-{++asked}"));
                var answer = await answers.FirstAsync(each => each.Properties.CorrelationId == $"ask-{asked}");
                return answer.Json is JsonArray { Count: 2 } comments
                    && comments.Select(comment => (string?)comment!["comment"]).Order().SequenceEqual(["before the order itself", "from the warehouse"]);
            },
            () => $"both comments, got {string.Join('\n', answers.All.Select(each => each.Text))}");
    }

    [Test]
    public async Task the_history_of_every_stream_is_gap_free_and_the_document_stands_at_its_end()
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("J9").ToJsonString());
        await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(await Parties.RequestedAsync("J9"), 1, 2));
        await Parties.UntilAsync("J9", Life[^1]);
        await Parties.Facts.AtLeastAsync(5, each => (string?)each.Json["fact"]!["stream"] == "ST1/J9");

        foreach (var stream in Parties.Facts.All.GroupBy(each => (string)each.Json["fact"]!["stream"]!))
        {
            Assert.That(stream.Select(each => (long)each.Json["fact"]!["version"]!), Is.EqualTo(Enumerable.Range(1, stream.Count()).Select(version => (long)version)), stream.Key);
        }
        Assert.That(await Running.SalesDatabase.RowsAsync("select d.id from mt_doc_order d where d.facts <> (select count(*) from facts f where f.stream = d.id)"), Is.Empty);
    }
}
