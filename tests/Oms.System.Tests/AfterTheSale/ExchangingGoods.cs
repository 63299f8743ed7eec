using Oms.Testing;

namespace Oms.System.Tests.AfterTheSale;

/// <summary>Another article for one that comes back: an order of its own that costs nothing, and money that stays with the first one.</summary>
[TestFixture]
internal sealed class ExchangingGoods
{
    private const string Held = "ONHOLD/pending_return_parent_order";

    private static Shop Shop => TheShop.Open;

    [Test]
    [Rule("E-4"), Rule("E-5"), Rule("E-6"), Rule("P-8")]
    public async Task waits_until_the_warehouse_has_what_is_replaced()
    {
        const string store = "ST-held", order = "E-held", child = "E-held-X";
        await Shop.ChannelAsync(store, new() { ["exchange_waits_for_return"] = true });
        await Shop.SoldAsync(store, order);

        await Shop.ExchangedAsync(store, order, 1, child, Held);
        var placed = Shop.Last(child)!.Json["order"]!;
        Assert.That($"{placed["origin"]} {placed["original_order_id"]} {placed["payments"]![0]!["reference"]}", Is.EqualTo("EX E-held ZEROPAY"));
        Assert.That(placed["lines"]!.AsArray().Select(line => $"{line!["sku"]} {line["amount"]!["gross_amount"]}"), Is.EqualTo(new[] { "24-MB06 0.00", "STANDARD 0.00" }));
        Assert.That($"{(await LineAsync(store, order))["replaced_by"]} {(await LineAsync(store, order))["is_return_pending"]}", Is.EqualTo("E-held-X true"));

        await Shop.ReceivedAsync(store, order, null, "GOOD", 1);
        await Shop.ReturnOfAsync(order, 0, "APPROVED");
        await Shop.LineAsync(order, 1, "RETURNED");
        await Shop.UntilAsync(child, "LOGISTICS/READYTOSHIP");
        await Shop.ChildShippedAsync(store, child);
        Assert.That((bool)(await LineAsync(store, order))["is_return_pending"]!, Is.False);
        Assert.That(Shop.RefundsOf(order).Concat(Shop.RefundsOf(child)), Is.Empty, "goods for goods");
        Assert.That(await Shop.MoneyAsync(store, order), Is.EqualTo((76.15m, 0m, 76.15m)));
        Assert.That(await Shop.MoneyAsync(store, child), Is.EqualTo((0m, 0m, 0m)));
    }

    [Test]
    [Rule("E-3"), Rule("E-8")]
    public async Task cancelled_while_it_waits_frees_the_line()
    {
        const string store = "ST-called-off", order = "E-off", child = "E-off-X";
        await Shop.ChannelAsync(store, new() { ["exchange_waits_for_return"] = true });
        await Shop.SoldAsync(store, order);
        await Shop.ExchangedAsync(store, order, 1, child, Held);
        await Shop.AppeaseAsync(store, order, 1, 4.00m);
        await Shop.RefusedAsync(Wire.Appease, "E-off");

        await Shop.CancelAsync(store, child);
        await Shop.UntilAsync(child, "CANCELLED/CUSTOMERREQ");
        Assert.That((await LineAsync(store, order))["replaced_by"], Is.Null, "the label is gone");

        await Shop.AppeaseAsync(store, order, 1, 5.00m);
        Assert.That(Shop.LinesOf((await Shop.ReleasedAsync(order))[0]), Is.EqualTo("1 5.41"));
        await Shop.ReturnAsync(store, order, 1);
        Assert.That(Shop.LinesOf((await Shop.ReleasedAsync(order, 2))[1]), Is.EqualTo("1 33.26"));
    }

    [Test]
    [Rule("E-8"), Rule("R-5")]
    public async Task is_not_cancelled_once_the_goods_are_on_their_way_back()
    {
        const string store = "ST-too-late", order = "E-late", child = "E-late-X";
        await Shop.ChannelAsync(store, new() { ["exchange_waits_for_return"] = true, ["auto_approve_return"] = false });
        await Shop.SoldAsync(store, order);
        await Shop.ExchangedAsync(store, order, 1, child, Held);
        var asked = await Shop.ReturnAsync(store, order, 1);
        await Shop.FactAsync("sales", $"{store}/{child}/parent_return", "parent_return.noted");

        await Shop.CancelAsync(store, child);
        await Shop.RefusedAsync(Wire.Cancel, "an exchange whose parent return was not asked for yet");
        Assert.That(Wire.StatusOf(Shop.Last(child)!), Is.EqualTo(Held));

        await Shop.OnReturnAsync(Wire.Approve, asked);
        await Shop.UntilAsync(child, "LOGISTICS/READYTOSHIP");
        await Shop.ChildShippedAsync(store, child);
        Assert.That(Shop.RefundsOf(order), Is.Empty);
    }

    [Test]
    [Rule("E-6"), Rule("E-7")]
    public async Task that_comes_back_too_gives_the_money_back_in_the_order_that_was_paid()
    {
        const string store = "ST-back", order = "E-back", child = "E-back-X";
        await Shop.SoldAsync(store, order);
        await Shop.ExchangedAsync(store, order, 1, child, "LOGISTICS/READYTOSHIP");
        await Shop.ChildShippedAsync(store, child);
        await Shop.SaidAsync(Wire.Authorize, Shop.Asked(store, child, 1));
        await Shop.RefusedAsync(Wire.Authorize, "back first, which it stands for");

        await Shop.ReturnAsync(store, order, 1);
        await Shop.LineAsync(order, 1, "RETURNED");
        Assert.That(await Shop.LeftAsync(store, order, 1), Is.EqualTo(38.67m));
        await Shop.ReceivedAsync(store, child, null, "GOOD", 1);

        await Shop.LineAsync(child, 1, "RETURNED");
        var refund = (await Shop.ReleasedAsync(order))[0];
        Assert.That($"{Shop.LinesOf(refund)} of {refund["order_id"]} by {refund["rma"]}", Is.EqualTo("1 38.67 of E-back by ST-back-E-back-X-R01"));
        Assert.That(Shop.RefundsOf(order).Concat(Shop.RefundsOf(child)), Is.EqualTo(new[] { "CN00000001 RELEASED" }));
        Assert.That(await Shop.MoneyAsync(store, order), Is.EqualTo((76.15m, 38.67m, 37.48m)));
    }

    private static async Task<global::System.Text.Json.Nodes.JsonNode> LineAsync(string store, string order) => (await Shop.QuoteAsync(store, order))["lines"]![0]!;
}
