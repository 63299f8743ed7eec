using System.Globalization;
using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests.AfterTheSale;

/// <summary>
/// Two who want something of one order at the same moment, over connections of their own, with two replicas of Postsales
/// between them. Whoever wins: what must hold, holds, and no more money goes than came.
/// </summary>
[TestFixture]
internal sealed class RacingEachOther
{
    private const int Races = 10;

    private OmsSystem _oms = null!;
    private Shop _shop = null!;
    private ForeignClient _other = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _oms = await OmsSystem.StartAsync();
        await _oms.AnotherPostsales().StartAndWaitAsync();
        _shop = await Shop.OpenAsync(_oms.Broker);
        _other = await _oms.Broker.ConnectAsync("operator");
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await Refolding.GivesTheDocumentsAsync(_oms);
        await _oms.NothingPutAsideAsync();
        await _other.DisposeAsync();
        await _shop.DisposeAsync();
        await _oms.DisposeAsync();
    }

    [Test]
    [Rule("R-2")]
    public async Task two_agents_with_the_same_return_make_one()
    {
        await EachSoldAsync("A");
        await EachAsync("A", (store, order) => Task.WhenAll(
            _shop.SaidAsync(Wire.Authorize, Asked(store, order, "ann")), _other.PublishAsync(Wire.Authorize, Asked(store, order, "bob").ToJsonString())));
        await EachAsync("A", async (_, order) =>
        {
            await DuplicatedAsync(order);
            await ReturnedOnceAsync("A", order);
        });
    }

    [Test]
    [Rule("E-3")]
    public async Task an_exchange_and_a_return_of_one_line_are_one_or_the_other()
    {
        await EachSoldAsync("B");
        await EachAsync("B", (store, order) => Task.WhenAll(
            _shop.SaidAsync(Wire.Authorize, Shop.Asked(store, order, 2)), _other.PublishAsync(Wire.Exchange, Exchange(store, order))));
        await EachAsync("B", async (store, order) =>
        {
            // A return of a line that was exchanged is allowed, and gives nothing back until the exchange comes back (E-6).
            await _shop.LineAsync(order, 2, "RETURNED");
            var isExchanged = await _oms.PostsalesDatabase.ValueAsync<long>($"select count(*) from facts where stream = '{store}/{order}/postsales' and name = 'order.lines_replaced'") == 1;
            if (!isExchanged)
                await _shop.RefusedAsync(Wire.Exchange, order);
            await QuotedAsync(store, order, isExchanged ? 0m : 21.65m);
        });
    }

    [Test]
    [Rule("A-4")]
    public async Task an_appeasement_and_a_refund_give_no_more_than_was_paid()
    {
        await _shop.ChannelAsync("C", new() { ["auto_release_refund"] = false });
        await EachSoldAsync("C", configure: false);
        await EachAsync("C", (store, order) => Task.WhenAll(
            _shop.SaidAsync(Wire.Authorize, Shop.Asked(store, order, 2)), _other.PublishAsync(Wire.Appease, Appeasement(store, order, 7))));
        await EachAsync("C", async (store, order) =>
        {
            await _shop.ReturnOfAsync(order, 0, "APPROVED");
            var asked = (await _shop.Refunds.FirstAsync(each => IsOf(each, order) && (string?)each.Json["refund"]!["refund_type"] == "return")).Json["refund"]!;
            await Task.WhenAll(
                _shop.SaidAsync(Wire.RefundRelease, new JsonObject { ["sales_channel_id"] = store, ["order_id"] = order, ["credit_note_number"] = (string)asked["credit_note_number"]!, ["user"] = "ann" }),
                _other.PublishAsync(Wire.Appease, Appeasement(store, order, 20)));
        });
        await EachAsync("C", async (store, order) =>
        {
            await _shop.RefusedAsync(Wire.Appease, order);
            await QuotedAsync(store, order, 21.65m);
        });
    }

    [TestCase("D", false)]
    [TestCase("E", true)]
    [Rule("R-9")]
    public async Task goods_and_their_announcement_make_one_return_whichever_comes_first(string store, bool isNamed)
    {
        await EachSoldAsync(store);
        await EachAsync(store, (_, order) =>
        {
            var (rma, asked) = (isNamed ? $"RMA-{order}" : null, Shop.Asked(store, order, 2));
            asked["return"]!["rma"] = rma;
            return Task.WhenAll(_shop.ReceivedAsync(store, order, rma, "GOOD", 2), _other.PublishAsync(Wire.Authorize, asked.ToJsonString()));
        });
        await EachAsync(store, (_, order) => ReturnedOnceAsync(store, order));
    }

    [Test]
    [Rule("C-14")]
    public async Task a_waiting_line_is_cancelled_while_a_shipped_one_comes_back()
    {
        await _shop.ChannelAsync("F", new() { ["backorders"] = true });
        await _other.PublishAsync(Wire.StockUpdate, Wire.Stock("WH1", "DELTA", ("SCARCE", 0)));
        await Eventually.TrueAsync(async () => await _oms.LogisticsDatabase.ValueAsync<long>("select count(*) from facts where name = 'stock.counted' and stream like '%SCARCE%'") > 0, () => "the count taken");
        await EachAsync("F", (store, order) => _shop.PlacedAsync(store, order, each => each["lines"]![0]!["sku"] = "SCARCE"));
        await EachAsync("F", (store, order) => _shop.ShippedAsync(store, order, 2));
        await EachAsync("F", (store, order) => Task.WhenAll(
            _shop.SaidAsync(Wire.Authorize, Shop.Asked(store, order, 2)),
            _other.PublishAsync(Wire.CancelLine, new JsonObject { ["sales_channel_id"] = store, ["order_id"] = order, ["line_number"] = 1, ["reason"] = "CUSTOMERREQ", ["user"] = "bob" }.ToJsonString())));
        await EachAsync("F", async (store, order) =>
        {
            await _shop.LineAsync(order, 1, "CANCELLED");
            await ReturnedOnceAsync(store, order);
        });
    }

    private static string OrderOf(string store, int number) => string.Create(CultureInfo.InvariantCulture, $"{store}-{number:D2}");

    private static bool IsOf(Received refund, string order) => (string?)refund.Json["refund"]!["order_id"] == order;

    private static async Task EachAsync(string store, Func<string, string, Task> step)
    {
        foreach (var number in Enumerable.Range(1, Races))
            await step(store, OrderOf(store, number));
    }

    private async Task EachSoldAsync(string store, bool configure = true)
    {
        if (configure)
            await _shop.ChannelAsync(store, []);
        await EachAsync(store, (_, order) => _shop.PlacedAsync(store, order));
        await EachAsync(store, (_, order) => _shop.ShippedAsync(store, order, 1, 2));
        await EachAsync(store, (_, order) => _shop.UntilAsync(order, "COMPLETE/FULLYSHIPPED"));
    }

    private static JsonObject Asked(string store, string order, string user)
    {
        var asked = Shop.Asked(store, order, 2);
        asked["return"]!["user"] = user;
        return asked;
    }

    private static string Exchange(string store, string order) => new JsonObject
    {
        ["exchange"] = new JsonObject
        {
            ["sales_channel_id"] = store,
            ["order_id"] = order,
            ["user"] = "bob",
            ["lines"] = new JsonArray(new JsonObject { ["line_number"] = 2, ["reason"] = "Colour", ["reason_description"] = "The blue one" }),
        },
    }.ToJsonString();

    private static string Appeasement(string store, string order, decimal amount) => new JsonObject
    {
        ["appeasement"] = new JsonObject
        {
            ["sales_channel_id"] = store,
            ["order_id"] = order,
            ["user"] = "bob",
            ["lines"] = new JsonArray(new JsonObject { ["line_number"] = 2, ["amount"] = amount, ["reason"] = "Damaged", ["reason_description"] = "A scratch" }),
        },
    }.ToJsonString();

    private async Task DuplicatedAsync(string order)
    {
        await _shop.Returns.FirstAsync(each => each.Exchange == Wire.ReturnDuplicated && (string?)each.Json["return"]!["order_id"] == order);
        Assert.That(_shop.Returns.All.Count(each => each.Exchange == Wire.ReturnDuplicated && (string?)each.Json["return"]!["order_id"] == order), Is.EqualTo(1), order);
    }

    /// <summary>One return, approved, one refund of the line, and nothing else.</summary>
    private async Task ReturnedOnceAsync(string store, string order)
    {
        await _shop.LineAsync(order, 2, "RETURNED");
        await QuotedAsync(store, order, 21.65m);
        Assert.That(_shop.Returns.All.Where(each => each.Exchange == Wire.ReturnUpdated && (string?)each.Json["return"]!["order_id"] == order)
            .Select(each => (string?)each.Json["return"]!["rma"]).Distinct().Count(), Is.EqualTo(1), order);
        Assert.That(await _oms.PostsalesDatabase.ValueAsync<long>($"select count(*) from facts where stream = '{store}/{order}/postsales' and name = 'order.return_opened'"), Is.EqualTo(1), order);
    }

    /// <summary>So much of the second line goes back, all of it is out, and neither its sum nor any line's is above what was captured.</summary>
    private async Task QuotedAsync(string store, string order, decimal gross)
    {
        await Eventually.TrueAsync(() => _shop.Refunds.All.Where(each => IsOf(each, order) && (string?)each.Json["refund"]!["status"]!["code"] == "RELEASED").DistinctBy(each => each.Properties.MessageId)
                .Sum(each => GrossOf(each.Json["refund"]!)) == gross,
            () => $"{gross} of {order} out; told were {string.Join('\n', _shop.Refunds.All.Where(each => IsOf(each, order)).Select(each => each.Text))}");
        foreach (var line in (await _shop.QuoteAsync(store, order))["lines"]!.AsArray())
        {
            decimal Of(string what) => (decimal)line![what]!["gross"]!;
            Assert.That(Of("refunded") + Of("appeased") + Of("refundable"), Is.EqualTo(Of("captured")), $"{order} {line}");
            Assert.That(Of("refundable"), Is.GreaterThanOrEqualTo(0), $"{order} {line}");
            if ((int)line!["line_number"]! == 2)
                Assert.That(Of("refunded") + Of("appeased"), Is.EqualTo(gross), order);
        }
    }

    private static decimal GrossOf(JsonNode refund) => refund["lines"]!.AsArray().Where(line => (string?)line!["order_line"] == "2")
        .SelectMany(line => line!["payments"]!.AsArray()).Sum(payment => decimal.Parse((string)payment!["details"]!["cost_gross"]!, CultureInfo.InvariantCulture));
}
