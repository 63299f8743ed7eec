using System.Globalization;
using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>A hundred orders want one piece, and two replicas of Logistics race for it.</summary>
[TestFixture]
internal sealed class SellingTheLastPiece : WithRunningServices
{
    private const int Many = 100;
    private const string Shipping = "LOGISTICS/READYTOSHIP";
    private const string OutOfStock = "CANCELLED/OUTOFSTOCK";

    private static readonly DateTimeOffset Opening = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private WorkerProcess _replica = null!;

    [OneTimeSetUp]
    public async Task ReplicateAsync() => await (_replica = Running.AnotherLogistics()).StartAndWaitAsync();

    [Test, Rule("S-1")]
    public async Task one_order_is_requested_and_ninety_nine_are_out_of_stock()
    {
        await CountAsync("OFF", 1);

        await SellAsync("ST1", "OFF");

        await EndedAsync("OFF", Many);
        Assert.Multiple(() =>
        {
            Assert.That(OrdersIn("OFF", Shipping), Has.Count.EqualTo(1));
            Assert.That(OrdersIn("OFF", OutOfStock), Has.Count.EqualTo(Many - 1));
            Assert.That(Requested("OFF"), Is.EqualTo(OrdersIn("OFF", Shipping)));
            foreach (var process in new[] { Running.Logistics, _replica })
                Assert.That(process.Output, Does.Contain("OFF-").And.Contain("sourcing.settled"), "both replicas had their share");
        });
        Assert.That(await StockAsync("OFF"), Is.EqualTo((1, 1, 0)));
        await Running.NothingPutAsideAsync();
    }

    [Test, Rule("S-1"), Rule("S-2"), Rule("S-4")]
    public async Task where_backorders_are_on_the_others_wait_and_what_arrives_goes_to_the_oldest()
    {
        await Parties.Onlooker.PublishAsync(Wire.ChannelCreate, """{"sales_channel": {"id": "ST2", "settings": {"backorders": true}}}""");
        await Parties.Facts.FirstAsync(each => (string?)each.Json["fact"]!["stream"] == "ST2/logistics");
        await CountAsync("ON", 1);

        await SellAsync("ST2", "ON");
        await Eventually.TrueAsync(async () => await StockAsync("ON") == (1, 1, Many - 1), () => "one claim and ninety-nine that wait");
        var first = (await RequestedAsync("ON", 1)).Single();
        Assert.That(OrdersIn("ON", OutOfStock), Is.Empty);

        await Parties.Warehouse.PublishAsync(Wire.StockAdjust, Wire.Adjustment("WH1", "ON", 5));
        var oldest = Enumerable.Range(0, Many).Select(number => Id("ON", number)).Where(id => id != first).ToList();
        Assert.That(await RequestedAsync("ON", 1 + 5), Is.EquivalentTo(oldest.Take(5).Append(first)));
        Assert.That(await StockAsync("ON"), Is.EqualTo((6, 6, Many - 6)));

        await Parties.Warehouse.PublishAsync(Wire.LinesDeclined, Wire.Declined($"ST2-{oldest[0]}-01", 1));
        Assert.That(await RequestedAsync("ON", 1 + 5 + 1), Is.EquivalentTo(oldest.Take(6).Append(first)));
        await Parties.UntilAsync(oldest[0], "COMPLETE/FULLYCANCELLED");
        await Parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped($"ST2-{oldest[1]}-01", 1));
        await Parties.UntilAsync(oldest[1], "COMPLETE/FULLYSHIPPED");
        Assert.That(await StockAsync("ON"), Is.EqualTo((5, 5, Many - 7)));
        await Running.NothingPutAsideAsync();
    }

    private async Task CountAsync(string sku, int quantity)
    {
        var told = await Parties.Onlooker.CollectRoutedAsync(Wire.StockUpdated, "WH1");
        await Parties.Warehouse.PublishAsync(Wire.StockUpdate, Wire.Stock("WH1", "DELTA", (sku, quantity)));
        await told.FirstAsync(each => each.Text.Contains($"\"{sku}\"", StringComparison.Ordinal));
    }

    /// <summary>The younger ones first, all at once.</summary>
    private Task SellAsync(string store, string sku) => Task.WhenAll(Enumerable.Range(0, Many).Reverse().Select(number =>
        Parties.Storefront.PublishAsync(Wire.Create, Wire.Order(Id(sku, number), order =>
        {
            order["store"] = store;
            order["origin_date"] = Opening.AddSeconds(number).ToString("O", CultureInfo.InvariantCulture);
            // One piece and the postage.
            foreach (var line in order["lines"]!.AsArray().Where(line => (int)line!["line_number"]! is 2 or 3).ToList())
                order["lines"]!.AsArray().Remove(line);
            order["lines"]![0]!["sku"] = sku;
        }).ToJsonString())));

    private static string Id(string sku, int number) => $"{sku}-{number:D3}";

    private Task EndedAsync(string sku, int count) => Eventually.TrueAsync(
        () => OrdersIn(sku, Shipping).Count + OrdersIn(sku, OutOfStock).Count == count, () => $"{count} orders at an end, there were {OrdersIn(sku, Shipping).Count} and {OrdersIn(sku, OutOfStock).Count}");

    private List<string> OrdersIn(string sku, string status) =>
        [.. Parties.Orders.All.Where(each => Wire.StatusOf(each) == status).Select(each => (string)each.Json["order"]!["id"]!).Where(id => id.StartsWith($"{sku}-", StringComparison.Ordinal)).Distinct()];

    private List<string> Requested(string sku) =>
        [.. Parties.Requests.All.DistinctBy(each => each.Properties.MessageId).Select(each => (string)each.Json["shipment_request"]!["order_id"]!).Where(id => id.StartsWith($"{sku}-", StringComparison.Ordinal))];

    private async Task<List<string>> RequestedAsync(string sku, int count)
    {
        await Eventually.TrueAsync(() => Requested(sku).Count >= count, () => $"{count} requests, there were {Requested(sku).Count}");
        return Requested(sku);
    }

    /// <summary>Pieces that are there, claims, and lines that wait.</summary>
    private async Task<(int There, int Claims, int Waiting)> StockAsync(string sku)
    {
        var stock = JsonNode.Parse(await Running.LogisticsDatabase.ValueAsync<string>($"select data::text from mt_doc_stock where id = 'WH1/{sku}/stock'"))!;
        return (
            (int)stock["quantity"]! + stock["movements"]!.AsArray().Sum(movement => (int)movement!["quantity"]!),
            stock["claims"]!.AsArray().Sum(claim => (int)claim!["quantity"]!),
            stock["waiting"]!.AsArray().Count);
    }
}
