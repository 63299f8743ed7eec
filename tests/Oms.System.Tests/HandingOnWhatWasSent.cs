using System.Text.Json.Nodes;

namespace Oms.System.Tests;

/// <summary>Ids of all sorts, and members that nobody knows: what is accepted goes on as it came.</summary>
[TestFixture]
internal sealed class HandingOnWhatWasSent : WithRunningServices
{
    [TearDown]
    public Task CheckAsync() => Running.NothingPutAsideAsync();

    [TestCase("ST/1", "A/B", "ST%2F1/A%2FB", "ST/1-A/B-01")]
    [TestCase("ST%2F1", "100%", "ST%252F1/100%25", "ST%2F1-100%-01")]
    [TestCase("my store", "order no. 7", "my store/order no. 7", "my store-order no. 7-01")]
    [TestCase("\"ST\"", "it's \\ `7`; drop table", "\"ST\"/it's \\ `7`; drop table", "\"ST\"-it's \\ `7`; drop table-01")]
    [TestCase("Ålesund 東京", "注文-🎁", "Ålesund 東京/注文-🎁", "Ålesund 東京-注文-🎁-01")]
    [TestCase("#.*", "{order}", "#.*/{order}", "#.*-{order}-01")]
    public async Task a_store_and_an_order_id_of_any_characters(string store, string id, string stream, string request)
    {
        await JourneyAsync(store, id, stream, request);
    }

    [Test]
    public async Task a_store_and_an_order_id_as_long_as_they_may_be()
    {
        var (store, id) = (new string('注', 64), new string('%', 64));
        await JourneyAsync(store, id, $"{store}/{id.Replace("%", "%25", StringComparison.Ordinal)}", $"{store}-{id}-01");
    }

    [Test]
    public async Task orders_whose_ids_differ_only_by_where_the_dash_stands_have_requests_of_their_own()
    {
        await JourneyAsync("a-b", "c", "a-b/c", "a-b-c-01");
        await JourneyAsync("a", "b-c", "a/b-c", "a-b-c-02");
    }

    [Test]
    public async Task members_that_nobody_knows_are_handed_on_wherever_the_documents_leave_room()
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order("M1", order =>
        {
            foreach (var open in Open(order))
                open["x_mine"] = new JsonObject { ["list"] = new JsonArray(1, "two", null, 3.50m), ["text"] = "é \"quoted\"" };
        }).ToJsonString());
        var requested = await Parties.Requests.FirstAsync(each => Wire.IsOf(each, "M1"));
        await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped("ST1-M1-01", 1, 2));

        var mine = JsonNode.Parse("""{"list": [1, "two", null, 3.50], "text": "é \"quoted\""}""");
        foreach (var announced in await Parties.UntilAsync("M1", "COMPLETE/FULLYSHIPPED"))
            Assert.That(Open(announced.Json["order"]!.AsObject()).Select(open => JsonNode.DeepEquals(open["x_mine"], mine)), Is.All.True, announced.Text);
        var request = requested.Json["shipment_request"]!;
        JsonNode[] opened = [request["shipping_address"]!, request["addresses"]![0]!, request["addresses"]![1]!, request["items"]![0]!["order_line_price"]!];
        Assert.Multiple(() =>
        {
            Assert.That(opened.Select(open => JsonNode.DeepEquals(open["x_mine"], mine)), Is.All.True, requested.Text);
            Assert.That(request["x_mine"], Is.Null, "documented closed");
            Assert.That(request["items"]![0]!["x_mine"], Is.Null, "documented closed");
        });
    }

    /// <summary>The structures of an order that are documented open.</summary>
    private static IEnumerable<JsonNode> Open(JsonObject order) =>
    [
        order, order["customer"]!, order["addresses"]![0]!, order["addresses"]![1]!, order["payments"]![0]!, order["payments"]![0]!["transactions"]![0]!,
        order["lines"]![0]!, order["lines"]![3]!, order["lines"]![0]!["amount"]!, order["lines"]![0]!["amount"]!["taxes"]![0]!,
    ];

    private async Task JourneyAsync(string store, string id, string stream, string request)
    {
        await Parties.Storefront.PublishAsync(Wire.Create, Wire.Order(id, order => order["store"] = store).ToJsonString());
        Assert.That(await Parties.RequestedAsync(id), Is.EqualTo(request));
        await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(request, 1, 2));

        var announced = await Parties.UntilAsync(id, "COMPLETE/FULLYSHIPPED");
        Assert.Multiple(() =>
        {
            Assert.That(announced.Select(each => each.Header("oms-stream")), Is.All.EqualTo(stream));
            Assert.That(announced.Select(each => each.Key), Is.All.EqualTo(store));
            Assert.That(announced.Select(each => each.Header("oms-version")), Is.EqualTo(new[] { "1", "2", "3", "4", "5" }));
            Assert.That(announced.Select(each => (string?)each.Json["order"]!["store"]), Is.All.EqualTo(store));
        });
        await Parties.Facts.FirstAsync(each => (string?)each.Json["fact"]!["stream"] == request);
    }
}
