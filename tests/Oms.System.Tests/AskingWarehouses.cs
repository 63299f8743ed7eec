using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>Sources, and what goes to which of them.</summary>
[TestFixture]
internal sealed class AskingWarehouses : WithRunningServices
{
    [Test]
    public async Task a_source_is_created_and_changed_with_an_event_under_its_own_key()
    {
        var told = await Parties.Onlooker.CollectRoutedAsync(Wire.SourceCreated, "WH5");
        var changed = await Parties.Onlooker.CollectRoutedAsync(Wire.SourceUpdated, "WH5");
        await Parties.Onlooker.PublishAsync(Wire.SourceCreate, Wire.Source("WH5", "Five", active: true));
        var created = await told.FirstAsync();
        await Parties.Onlooker.PublishAsync(Wire.SourceUpdate, """{"source": {"id": "WH5", "name": "Cinq", "configurations": {"active": false}}}""");
        var updated = await changed.FirstAsync();

        Assert.Multiple(() =>
        {
            Assert.That((created.Key, created.Header("oms-stream"), created.Header("oms-version")), Is.EqualTo(("WH5", "WH5", "1")));
            Assert.That((updated.Key, updated.Header("oms-stream"), updated.Header("oms-version")), Is.EqualTo(("WH5", "WH5", "2")));
            Assert.That((string?)created.Json["source"]!["name"], Is.EqualTo("Five"));
            Assert.That((string?)updated.Json["source"]!["name"], Is.EqualTo("Cinq"));
            Assert.That((bool?)updated.Json["source"]!["configurations"]!["active"], Is.False);
            Assert.That((bool?)updated.Json["source"]!["configurations"]!["capabilities"]!["accepts_returns"], Is.True, "left out, so kept");
            Assert.That((string?)updated.Json["source"]!["type"], Is.EqualTo("WAREHOUSE"), "left out, so kept");
        });
    }

    [Test]
    public async Task an_inactive_source_is_skipped_until_it_is_active_again()
    {
        await using var second = await Running.Broker.ConnectAsync("WH2");
        var others = await second.CollectRoutedAsync(Wire.Requested, "WH2");
        await Parties.Onlooker.PublishAsync(Wire.SourceCreate, Wire.Source("WH2", "Two", active: false));
        await FactAsync("WH2", 1);
        await Parties.Onlooker.PublishAsync(Wire.ChannelCreate, Wire.Channel("ST2", "WH2", "WH1"));
        await FactAsync("ST2/logistics", 1);

        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("S1", order => order["store"] = "ST2").ToJsonString());
        Assert.That(await Parties.RequestedAsync("S1"), Is.EqualTo("ST2-S1-01"));
        await Parties.Onlooker.PublishAsync(Wire.SourceUpdate, """{"source": {"id": "WH2", "configurations": {"active": true}}}""");
        await FactAsync("WH2", 2);
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("S2", order => order["store"] = "ST2").ToJsonString());

        await others.FirstAsync(each => Wire.IsOf(each, "S2"));
        Assert.That(others.All.Where(each => Wire.IsOf(each, "S1")), Is.Empty);
    }

    [Test]
    public async Task an_export_sends_event_and_command_again_as_they_stand()
    {
        var commands = await Parties.Warehouse.CollectRoutedAsync(Wire.RequestShipment, "WH1");
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("S3").ToJsonString());
        var request = await Parties.RequestedAsync("S3");
        await Parties.Warehouse.PublishAsync(Wire.StartPicking, $$"""{"shipment_request_id": "{{request}}"}""");
        await FactAsync(request, 2);

        await Parties.Onlooker.PublishAsync(Wire.Export, $$"""{"shipment_request_id": "{{request}}"}""");

        var told = await Parties.Requests.AtLeastAsync(2, each => Wire.IsOf(each, "S3"));
        var asked = await commands.AtLeastAsync(2, each => Wire.IsOf(each, "S3"));
        Assert.Multiple(() =>
        {
            Assert.That(told.Select(each => (string?)each.Json["shipment_request"]!["status"]), Is.EqualTo(new[] { "NEW", "PICKING" }));
            Assert.That(told.Select(each => each.Header("oms-version")), Is.EqualTo(new[] { "1", "3" }));
            Assert.That(asked.Select(each => (string?)each.Json["request_id"]), Is.All.EqualTo(request));
            Assert.That(asked.Select(each => each.Properties.MessageId), Is.Unique);
            Assert.That(JsonNode.DeepEquals(asked[0].Json["shipping_address"], asked[1].Json["shipping_address"]));
        });
    }

    [Test, Rule("S-6")]
    public async Task each_address_and_each_method_has_a_request_of_its_own()
    {
        var commands = await Parties.Warehouse.CollectRoutedAsync(Wire.RequestShipment, "WH1");
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("S4", order =>
        {
            var lines = order["lines"]!.AsArray();
            // Line 1 goes to the other address; line 6 goes where line 2 does, by another method.
            Copy(lines, 3, line => (line["line_number"], line["sku"], line["shipping_address_reference"]) = (5, "ECONOMY", "1"));
            Copy(lines, 1, line => (line["line_number"], line["shipping_line_number"]) = (6, 7));
            Copy(lines, 3, line => (line["line_number"], line["sku"]) = (7, "EXPRESS"));
            (lines[0]!["shipping_line_number"], lines[0]!["shipping_address_reference"]) = (5, "1");
        }).ToJsonString());

        var asked = await commands.AtLeastAsync(3, each => Wire.IsOf(each, "S4"));
        Assert.That(asked.Select(each => $"{each.Json["request_id"]} {each.Json["shipping_method"]} {each.Json["shipping_address"]!["city"]}: {Numbers(each)}"), Is.EquivalentTo(new[]
        {
            "ST1-S4-01 ECONOMY Calder: 1 5",
            "ST1-S4-02 STANDARD Austin: 2 3 4",
            "ST1-S4-03 EXPRESS Austin: 6 7",
        }));
        foreach (var (request, line) in new[] { ("ST1-S4-01", 1), ("ST1-S4-02", 2), ("ST1-S4-03", 6) })
            await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(request, line));
        await Parties.UntilAsync("S4", "COMPLETE/FULLYSHIPPED");
        Assert.That((await Parties.Shipments.AtLeastAsync(3, each => Wire.IsOf(each, "S4"))).Select(each => (string?)each.Json["shipment"]!["shipment_request_id"]), Is.Unique);
    }

    private static string Numbers(Received command) =>
        string.Join(' ', command.Json["items"]!.AsArray().Select(item => (int)item!["order_line_number"]!).Order());

    private static void Copy(JsonArray lines, int at, Action<JsonNode> change)
    {
        var copy = lines[at]!.DeepClone();
        change(copy);
        copy["id"] = $"{copy["line_number"]}";
        lines.Add(copy);
    }

    private Task<Received> FactAsync(string stream, int version) => Parties.Facts.FirstAsync(each =>
        (string?)each.Json["fact"]!["stream"] == stream && (int)each.Json["fact"]!["version"]! == version);
}
