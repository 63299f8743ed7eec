using System.Text.Json.Nodes;

namespace Oms.System.Tests;

/// <summary><c>oms order</c> and <c>oms metrics</c> as somebody types them.</summary>
[TestFixture]
internal sealed class UsingTheCommand : WithRunningServices
{
    [Test]
    public async Task an_orders_state_and_its_whole_history_are_printed()
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("C/1").ToJsonString());
        await Parties.Storefront.PublishAsync(Wire.CreateComment, Wire.Comment("C/1", "ring twice"));
        var request = await Parties.RequestedAsync("C/1");
        await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(request, 1, 2));
        await Parties.UntilAsync("C/1", "COMPLETE/FULLYSHIPPED");
        await Parties.Facts.FirstAsync(each => each.Header("oms-stream") == "ST1/C%2F1/comments");

        var (code, text, _) = await OmsAsync("order", "ST1", "C/1");
        Assert.That(code, Is.Zero);
        foreach (var expected in new[] { "COMPLETE/FULLYSHIPPED", request, "SHIPPED/", "order.placed", "order.completed", "comments.added", "sourcing.settled", "shipment_request.lines_shipped", "Payments" })
            Assert.That(text, Does.Contain(expected));

        var (_, json, _) = await OmsAsync("order", "ST1", "C/1", "--json");
        var told = JsonNode.Parse(json)!;
        var heard = Parties.Facts.All.Where(each => each.Header("oms-stream")!.Contains("C%2F1", StringComparison.Ordinal) || each.Header("oms-stream") == request);
        Assert.That(told["history"]!.AsArray().Select(fact => fact!.ToJsonString()), Is.EquivalentTo(heard.Select(each => each.Json["fact"]!.ToJsonString())));
        Assert.That((string?)told["order"]!["status"], Is.EqualTo("COMPLETE"));
        Assert.That(told["unanswered"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task what_an_order_waits_for_is_printed()
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("C/5").ToJsonString());
        var request = await Parties.RequestedAsync("C/5");
        await Parties.UntilAsync("C/5", "LOGISTICS/READYTOSHIP");

        var (code, text, _) = await OmsAsync("order", "ST1", "C/5", "--flow");
        Assert.That(code, Is.Zero);
        foreach (var expected in new[] { "LOGISTICS/READYTOSHIP", "Order flow", "Agent's hold", "Item flows", "Shipment flows", request, "waits for WH1" })
            Assert.That(text, Does.Contain(expected));
        Assert.That(await StateAsync("Shipping"), Is.EqualTo("Active"));

        await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(request, 1, 2));
        await Parties.UntilAsync("C/5", "COMPLETE/FULLYSHIPPED");
        Assert.That(await StateAsync("Shipping"), Is.EqualTo("Complete"));

        async Task<string?> StateAsync(string task)
        {
            var (_, json, _) = await OmsAsync("order", "ST1", "C/5", "--flow", "--json");
            return (string?)JsonNode.Parse(json)!["flow"]!["tasks"]!.AsArray().Single(each => (string?)each!["name"] == task)!["state"];
        }
    }

    [Test]
    public async Task what_came_after_the_sale_is_part_of_it()
    {
        await using var shop = await Shop.OpenAsync(Running.Broker);
        await shop.SoldAsync("ST1", "C4");
        await shop.SaidAsync(Wire.NoteParentReturn, """{"sales_channel_id": "ST1", "order_id": "C4", "status": "NONE"}""");
        await shop.ReturnAsync("ST1", "C4", 2);
        var note = (string)(await shop.ReleasedAsync("C4"))[0]["credit_note_number"]!;
        await shop.LineAsync("C4", 2, "RETURNED");
        await Running.QuietAsync();

        var (code, json, _) = await OmsAsync("order", "ST1", "C4", "--json");
        Assert.That(code, Is.Zero);
        Assert.That(JsonNode.Parse(json)!["history"]!.AsArray().Select(fact => (string?)fact!["stream"]), Is.SupersetOf(
            new[] { "ST1/C4", "ST1/C4/sourcing", "ST1/C4/postsales", "ST1/C4/payments", "ST1/C4/parent_return", "ST1-C4-R01", $"ST1/{note}" }));
    }

    [Test]
    public async Task an_unknown_order_is_said_to_be_and_is_no_success() =>
        Assert.That(await OmsAsync("order", "ST1", "nobody's"), Is.EqualTo((1, "", "oms: there is no order nobody's in ST1")));

    [Test]
    public async Task who_does_not_answer_is_named()
    {
        await using var oms = await OmsSystem.PrepareAsync();
        await oms.Sales.StartAndWaitAsync();
        await using var parties = await Parties.ConnectAsync(oms.Broker);
        await parties.Storefront.PublishAsync(Wire.Create, Wire.Order("C2").ToJsonString());
        await parties.UntilAsync("C2", "RECEIVED/IMPORTED");

        var (code, text, error) = await OmsCommand.RunAsync(oms.Broker, "order", "ST1", "C2", "--timeout", "3");
        Assert.That((code, error), Is.EqualTo((1, "oms: no answer within 3 s from logistics and postsales: what it knows is missing above")));
        Assert.That(text, Does.Contain("order.received"));
    }

    [Test]
    public async Task the_numbers_of_the_services_are_shown_once_and_again_and_again()
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("C3").ToJsonString());
        await Parties.RequestedAsync("C3");
        string[] urls = ["--url", $"sales={Running.Sales.Url}", "--url", $"logistics={Running.Logistics.Url}", "--url", $"postsales={Running.Postsales.Url}"];

        var (code, text, _) = await OmsAsync(["metrics", "--once", .. urls]);
        Assert.That(code, Is.Zero);
        Assert.That(text, Does.Contain("dead letters").And.Contain("sales").And.Contain("logistics").And.Contain("postsales"));
        var (_, json, _) = await OmsAsync(["metrics", "--once", "--json", .. urls]);
        var sales = JsonNode.Parse(json.Split('\n')[0])!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)sales["service"], Is.EqualTo("sales"));
            Assert.That((double)sales["accepted"]!, Is.GreaterThan(0));
            Assert.That((double)sales["p50_seconds"]!, Is.InRange(0.0001, 5));
        });
        var silent = await OmsAsync("metrics", "--once", "--url", "sales=http://127.0.0.1:9");
        Assert.That((silent.Code, silent.Error), Is.EqualTo((3, "oms: sales does not answer at http://127.0.0.1:9/")));
        Assert.That((await OmsAsync("metrics", "--once")).Code, Is.EqualTo(2), "no address at all");
    }

    private Task<(int Code, string Output, string Error)> OmsAsync(params string[] arguments) => OmsCommand.RunAsync(Running.Broker, arguments);
}
