using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests.AfterTheSale;

/// <summary>The JSON that was published for the original product, byte for byte: what it asks for is done.</summary>
[TestFixture]
internal sealed class DoingWhatTheSeedsAsk
{
    private const string Luma = "Luma Retail Stores - Southeast";
    private const string Sold = "100000000000001";
    private const string Held = "ONHOLD/pending_return_parent_order";

    private static readonly string Folder = Repository.PathOf("contracts", "samples", "seeds");

    private static Shop Shop => TheShop.Open;

    /// <summary>What each exchange is to be like: its id and shipping method, where the goods go, and what is in it.</summary>
    private static readonly Dictionary<string, string> Exchanges = new()
    {
        ["new_order_id"] = "2000000000000101 STANDARD 7700 W Parmer Ln, Austin John Doe 24-MB04",
        ["new_shipping_address"] = "E STANDARD 7700 W Parmer Ln, Austin John Doe Magento 24-MB04",
        ["new_shipping_method"] = "E EXPRESS 7700 W Parmer Ln, Austin John Doe 24-MB04",
        ["same_sku"] = "E STANDARD 7700 W Parmer Ln, Austin John Doe 24-MB04",
    };

    [OneTimeSetUp]
    public async Task SellAsync()
    {
        await Shop.ChannelAsync(Luma, new() { ["exchange_waits_for_return"] = true, ["shipping_methods"] = new JsonArray("STANDARD", "EXPRESS") });
        await Shop.SoldAsync(Luma, Sold);
    }

    /// <summary>All of the same line: each is held, and cancelled, which frees the line for the next (E-8).</summary>
    [Test]
    [Rule("E-3"), Rule("E-5"), Rule("E-8")]
    [TestCase("new_order_id", Wire.Exchange)]
    [TestCase("new_shipping_address", Wire.Exchange)]
    [TestCase("new_shipping_method", Wire.DottedExchange)]
    [TestCase("same_sku", Wire.Exchange)]
    public async Task an_exchange(string seed, string exchange)
    {
        var before = Shop.Orders.All.Count;
        await Shop.SaidAsync(exchange, await ReadAsync($"magento.postsales.exchange_management.create-{seed}.json"));

        var child = await PlacedAsync(before, Sold);
        await Shop.UntilAsync(child, Held);
        var order = Shop.Last(child)!.Json["order"]!;
        var goods = order["lines"]![0]!;
        var address = order["addresses"]!.AsArray().Single(each => (string?)each!["reference"] == (string?)goods["shipping_address_reference"])!;
        var company = address["custom_attributes"]?.AsArray().FirstOrDefault(each => (string?)each!["name"] == "company_name")?["value"];
        var id = child.StartsWith('E') ? child[..1] : child;
        Assert.That($"{id} {order["lines"]![1]!["sku"]} {address["address1"]}, {address["city"]} {address["first_name"]} {address["last_name"]} {company} {goods["sku"]}".Replace("  ", " ", StringComparison.Ordinal), Is.EqualTo(Exchanges[seed]));
        Assert.That($"{order["origin"]} {order["original_order_id"]} {goods["original_line_number"]}", Is.EqualTo($"EX {Sold} 1"));

        await Shop.CancelAsync(Luma, child);
        await Shop.UntilAsync(child, "CANCELLED/CUSTOMERREQ");
    }

    [Test]
    [Rule("X-1"), Rule("X-5")]
    [TestCase("12345", Wire.Reship)]
    [TestCase("12346", Wire.UnderscoredReship)]
    public async Task a_reshipment(string sold, string exchange)
    {
        await Shop.SoldAsync("ST1", sold);
        var before = Shop.Orders.All.Count;
        await Shop.SaidAsync(exchange, (await ReadAsync("magento.postsales.reshipment.management.create.json")).Replace("\"12345\"", $"\"{sold}\"", StringComparison.Ordinal));

        var child = await PlacedAsync(before, sold);
        await Shop.UntilAsync(child, "LOGISTICS/READYTOSHIP");
        var order = Shop.Last(child)!.Json["order"]!;
        Assert.That($"{child[0]} {order["origin"]} {order["original_order_id"]} {order["lines"]![0]!["sku"]} {order["lines"]![1]!["sku"]}", Is.EqualTo($"R RE {sold} 24-MB05 flatrate Fixed"));
        var request = await Shop.Requests.FirstAsync(each => Wire.IsOf(each, child));
        Assert.That((string?)request.Json["shipment_request"]!["shipping_address"]!["address1"], Is.EqualTo("6146 Honey Bluff Parkway"));
        await Shop.ChildShippedAsync("ST1", child);
        await Shop.LineAsync(sold, 2, "RETURNED");
        Assert.That(Shop.RefundsOf(sold), Is.Empty);
    }

    [Test]
    [Rule("RR-2"), Rule("RR-3")]
    [TestCase("of_line", "29", "return_service_line")]
    [TestCase("of_order", "n123", "return_service_order")]
    public async Task a_service_goes_along_where_the_channel_has_it_so(string seed, string address, string setting)
    {
        var (store, order) = ($"ST-{seed}", $"S-{seed}");
        await Shop.ChannelAsync(store, new() { [setting] = true });
        var body = Wire.Order(order, each =>
        {
            each["store"] = store;
            var lines = each["lines"]!.AsArray();
            lines.RemoveAt(2);
            lines[2]!["line_number"] = 3;
            lines[0]!["shipping_line_number"] = 3;
            lines[1]!["shipping_line_number"] = 3;
            lines.Add("SEED");
            var other = each["addresses"]![1]!.DeepClone();
            other["reference"] = address;
            each["addresses"]!.AsArray().Add(other);
        }).ToJsonString();
        await Shop.SaidAsync(Wire.Create, body.Replace("\"SEED\"", await ReadAsync($"order_line-service_{seed}.json"), StringComparison.Ordinal));
        await Shop.ShippedAsync(store, order, 1, 2);
        await Shop.UntilAsync(order, "COMPLETE/FULLYSHIPPED");

        await Shop.ReturnAsync(store, order, 2);

        Assert.That(Shop.LinesOf((await Shop.ReleasedAsync(order))[0]), Is.EqualTo("2 21.65, 4 5.00"));
        await Shop.LineAsync(order, 4, "RETURNED");
        Assert.That(await Shop.MoneyAsync(store, order), Is.EqualTo((76.15m, 26.65m, 49.50m)));
    }

    [Test]
    public void every_exchange_there_is_a_seed_of_is_tried() =>
        Assert.That(Directory.GetFiles(Folder, $"{Wire.Exchange}-*.json").Select(file => Path.GetFileNameWithoutExtension(file)[(Wire.Exchange.Length + 1)..]), Is.EquivalentTo(Exchanges.Keys));

    private static Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(Folder, name));

    /// <summary>The child of an order that was created after so much had been told.</summary>
    private static async Task<string> PlacedAsync(int before, string parent)
    {
        string? id = null;
        await Eventually.TrueAsync(
            () => (id = (string?)Shop.Orders.All.Skip(before).FirstOrDefault(each => each.Exchange == Wire.Created && (string?)each.Json["order"]!["original_order_id"] == parent)?.Json["order"]!["id"]) is not null,
            () => $"a child of {parent}; refused: {string.Join('\n', Shop.Errors.All.Select(each => each.Text))}");
        return id!;
    }
}
