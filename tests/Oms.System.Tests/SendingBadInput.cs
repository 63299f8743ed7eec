using System.Text;
using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>What the issue lists as bad input, sent to running services: refused with every reason, kept, announced; the queue goes on.</summary>
[TestFixture]
internal sealed class SendingBadInput : WithRunningServices
{
    [TestCaseSource(nameof(Orders))]
    public async Task an_order_that_cannot_be(byte[] body, string[] paths)
    {
        await Parties.Storefront.PublishAsync(Wire.Create, body);
        await AssertRefusedAsync(Wire.Create, body, paths, Running.SalesDatabase);
        var next = $"N{Guid.NewGuid():N}";
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order(next).ToJsonString());
        await Parties.UntilAsync(next, "LOGISTICS/READYTOSHIP");
    }

    [Test]
    public async Task the_same_order_again_is_nothing_and_a_different_one_under_its_id_is_refused()
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("I1").ToJsonString());
        await Parties.UntilAsync("I1", "LOGISTICS/READYTOSHIP");
        var spelled = Wire.Order("I1");
        spelled["order"]!["lines"]![0]!["line_number"] = "1";
        await Parties.Storefront.PublishAsync(Wire.Create, spelled.ToJsonString());
        var other = Wire.Order("I1");
        other["order"]!["lines"]![0]!["sku"] = "ANOTHER";
        await Parties.Storefront.PublishAsync(Wire.Create, other.ToJsonString());

        await AssertRefusedAsync(Wire.Create, Encoding.UTF8.GetBytes(other.ToJsonString()), ["$.order.lines[0].sku"], Running.SalesDatabase);
        Assert.That(Parties.Errors.All.Count(each => each.Text.Contains("\\\"I1\\\"", StringComparison.Ordinal)), Is.EqualTo(1), "only the different one");
        Assert.That(Parties.Orders.All.Count(each => Wire.IsOf(each, "I1")), Is.EqualTo(3));
    }

    [Test]
    public async Task what_a_warehouse_cannot_mean()
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("W1").ToJsonString());
        var request = await Parties.RequestedAsync("W1");
        await RefuseAsync(Wire.LinesShipped, Wire.Shipped("ST1-nobody-01", 1), "$.request_id");
        await RefuseAsync(Wire.LinesShipped, Wire.Shipped(request, 99), "$.items[0].order_line_number", "$.packages[0].items[0]");
        await RefuseAsync(Wire.LinesShipped, Wire.Shipped(request, 1, 4), "$.items[1].order_line_number", "$.packages[0].items[1]");
        await RefuseAsync(Wire.LinesDeclined, Wire.Declined(request, 1, 1), "$.items[1]");
        await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(request, 1, 2));
        await Parties.UntilAsync("W1", "COMPLETE/FULLYSHIPPED");
        await RefuseAsync(Wire.LinesDeclined, Wire.Declined(request, 1), "$.items[0]");
        await RefuseAsync(Wire.LinesShipped, Wire.Shipped(request, "another-parcel", 1, 2));
        var errors = Parties.Errors.All.Count;

        await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(request, 1, 2));
        await Parties.Warehouse.PublishAsync(Wire.ChangeStatus, Wire.Status(request, 1, "SHIPPED"));
        await RefuseAsync(Wire.StartPicking, """{"shipment_request_id": "ST1-nobody-01"}""", "$.shipment_request_id");
        await RefuseAsync(Wire.Export, """{"shipment_request_id": "ST1-nobody-02"}""", "$.shipment_request_id");
        Assert.That(Parties.Errors.All, Has.Count.EqualTo(errors + 2), "saying the same again is no error");
        Assert.That(Parties.Errors.All.Any(each => each.Text.Contains($"Request item with line number 4 of the request {request} is a shipping line", StringComparison.Ordinal)), Is.True, "F-1");

        Task RefuseAsync(string exchange, string body, params string[] paths) => RefusedAsync(exchange, Encoding.UTF8.GetBytes(body), paths);
    }

    private async Task RefusedAsync(string exchange, byte[] body, string[] paths)
    {
        await using var client = await Running.Broker.ConnectAsync("operator");
        await client.PublishAsync(exchange, body);
        await AssertRefusedAsync(exchange, body, paths, Running.LogisticsDatabase);
    }

    /// <summary>Announced with all these places among the reasons, and journaled byte for byte.</summary>
    private async Task AssertRefusedAsync(string exchange, byte[] body, string[] paths, TestDatabase database)
    {
        var sha = Convert.ToHexStringLower(global::System.Security.Cryptography.SHA256.HashData(body));
        var error = await Parties.Errors.FirstAsync(each => (string?)each.Json["payload_sha256"] == sha);
        Assert.That((string?)error.Json["topic"], Is.EqualTo(exchange));
        Assert.That(error.Json["reasons"]!.AsArray().Select(reason => (string?)reason!["path"]), Is.SupersetOf(paths), error.Text);
        Assert.That(await database.ValueAsync<byte[]>($"select body from journal where id = '{error.Json["delivery_id"]}'"), Is.EqualTo(body));
    }

    private static IEnumerable<TestCaseData> Orders()
    {
        yield return Text("not JSON", "<order/>", "$");
        yield return Text("a JSON-RPC batch", "[{\"jsonrpc\": \"2.0\", \"method\": \"magento.sales.order_management.create\", \"params\": {}}]", "$");
        yield return Text("deeper than 64 levels", string.Concat(Enumerable.Repeat("{\"a\":", 65)) + "1" + new string('}', 65), $"${string.Concat(Enumerable.Repeat(".a", 64))}");
        yield return Text("larger than 1 MiB", Wire.Order("L").ToJsonString() + new string(' ', 1 << 20), "$");
        yield return new TestCaseData(new byte[] { (byte)'{', (byte)'"', 0xFF, 0xFE, (byte)'"', (byte)':', (byte)'1', (byte)'}' }, new[] { "$" }) { TestName = "an order that cannot be: invalid UTF-8" };
        yield return Changed("a NUL character", order => order["gift_message"] = "a\0b", "$.order.gift_message");
        yield return Changed("another method", order => { }, "$.method", message => new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = Wire.Updated, ["params"] = message });
        yield return Changed("without id or lines", order => { order.Remove("id"); order["lines"] = new JsonArray(); }, ["$.order.id", "$.order.lines"]);
        yield return Changed("an unknown address and payment", order =>
        {
            order["lines"]![0]!["shipping_address_reference"] = "nowhere";
            order["lines"]![1]!["payment_reference"] = "nothing";
        }, ["$.order.lines[0].shipping_address_reference", "$.order.lines[1].payment_reference"]);
        yield return Changed("two lines with one number", order => order["lines"]![1]!["line_number"] = 1, "$.order.lines[1].line_number");
        yield return Changed("negative and absurd amounts", order =>
        {
            order["lines"]![0]!["amount"]!["gross_amount"] = -1;
            order["lines"]![1]!["amount"]!["gross_amount"] = 1e27m;
        }, ["$.order.lines[0].amount.gross_amount", "$.order.lines[1].amount.gross_amount"]);
        yield return Changed("an unknown product type", order => order["lines"]![0]!["product_type"] = "DREAM", "$.order.lines[0].product_type");
        yield return Changed("a number outside decimal", order => order["weight"] = JsonNode.Parse("1e400"), "$.order.weight");
    }

    private static TestCaseData Text(string name, string body, params string[] paths) =>
        new(Encoding.UTF8.GetBytes(body), paths) { TestName = $"an order that cannot be: {name}" };

    private static TestCaseData Changed(string name, Action<JsonObject> change, string path, Func<JsonNode, JsonNode> wrap) => Text(name, wrap(Change(change)).ToJsonString(), path);

    private static TestCaseData Changed(string name, Action<JsonObject> change, params string[] paths) => Text(name, Change(change).ToJsonString(), paths);

    private static JsonNode Change(Action<JsonObject> change)
    {
        var message = Wire.Order($"bad-{Guid.NewGuid():N}");
        change(message["order"]!.AsObject());
        return message;
    }
}
