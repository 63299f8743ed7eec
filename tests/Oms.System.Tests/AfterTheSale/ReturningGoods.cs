using Oms.Testing;

namespace Oms.System.Tests.AfterTheSale;

/// <summary>Returns as a shop meets them, from the agent's click to the money.</summary>
[TestFixture]
internal sealed class ReturningGoods
{
    private static Shop Shop => TheShop.Open;

    [Test]
    [Rule("R-4"), Rule("R-6"), Rule("A-6"), Rule("RR-3"), Rule("RR-4"), Rule("RR-5")]
    [TestCase("onFirst", "2 21.65, 3 5.00, 4 10.83", "1 38.67", 76.15)]
    [TestCase("onLast", "2 21.65, 3 5.00", "1 38.67, 4 10.83", 76.15)]
    [TestCase("never", "2 21.65, 3 5.00", "1 38.67", 65.32)]
    public async Task of_a_gift_wrapped_line_and_then_the_rest_give_back_what_the_channel_says(string rule, string first, string last, decimal total)
    {
        var (store, order) = ($"ST-{rule}", $"G-{rule}");
        await Shop.ChannelAsync(store, new() { ["return_service_line"] = true, ["shipping_refund_rule"] = rule });
        await Shop.SoldAsync(store, order);

        var told = await Shop.ReturnAsync(store, order, 2);
        Assert.That((string?)told["status"]!["code"], Is.EqualTo("APPROVED"));
        Assert.That(Shop.LinesOf((await Shop.ReleasedAsync(order))[0]), Is.EqualTo(first));
        await Shop.LineAsync(order, 3, "RETURNED");

        await Shop.ReturnAsync(store, order, 1);
        Assert.That(Shop.LinesOf((await Shop.ReleasedAsync(order, 2))[1]), Is.EqualTo(last));
        await Shop.LineAsync(order, 1, "RETURNED");
        Assert.That(await Shop.MoneyAsync(store, order), Is.EqualTo((76.15m, total, 76.15m - total)));
        Assert.That(Shop.RefundsOf(order), Is.EqualTo(new[] { "CN00000001 RELEASED", "CN00000002 RELEASED" }), "one message each");
        Assert.That((string?)Shop.Last(order)!.Json["order"]!["status"], Is.EqualTo("COMPLETE"), "how it ended stays");
    }

    [Test]
    [Rule("R-6"), Rule("RR-5")]
    public async Task of_everything_leave_nothing()
    {
        await Shop.ChannelAsync("ST-every", new() { ["return_service_line"] = true, ["shipping_refund_rule"] = "onLast" });
        await Shop.SoldAsync("ST-every", "G-every");
        var quote = await Shop.QuoteAsync("ST-every", "G-every", 1, 2);

        await Shop.ReturnAsync("ST-every", "G-every", 1, 2);

        var refund = (await Shop.ReleasedAsync("G-every"))[0];
        Assert.That(Shop.LinesOf(refund), Is.EqualTo("1 38.67, 2 21.65, 3 5.00, 4 10.83"));
        Assert.That((decimal)quote["refund_total"]!, Is.EqualTo(76.15m), "as the quote said");
        Assert.That(await Shop.MoneyAsync("ST-every", "G-every"), Is.EqualTo((76.15m, 76.15m, 0m)));
        foreach (var line in new[] { 1, 2, 3, 4 })
            await Shop.LineAsync("G-every", line, "RETURNED");
        var sent = await Shop.Arrivals.FirstAsync(each => each.Text.Contains("\"G-every\"", StringComparison.Ordinal));
        Assert.That(sent.Json["return"]!["lines"]!.AsArray().Select(line => (int)line!["line_number"]!), Is.EqualTo(new[] { 1, 2 }), "postage does not travel");
    }

    [Test]
    [Rule("R-6")]
    public async Task wait_for_their_money_where_refunds_are_released_by_hand()
    {
        await Shop.ChannelAsync("ST-hand", new() { ["auto_release_refund"] = false });
        await Shop.SoldAsync("ST-hand", "G-hand");

        await Shop.ReturnAsync("ST-hand", "G-hand", 1);
        var held = await Shop.Refunds.FirstAsync(each => (string?)each.Json["refund"]!["order_id"] == "G-hand");
        Assert.That(Shop.RefundsOf("G-hand"), Is.EqualTo(new[] { "CN00000001 REQUESTED" }));
        Assert.That(await Shop.LeftAsync("ST-hand", "G-hand", 1), Is.Zero, "promised is given");

        await Shop.ReleaseAsync(held.Json["refund"]!);
        Assert.That(Shop.LinesOf((await Shop.ReleasedAsync("G-hand"))[0]), Is.EqualTo("1 38.67"));
        Assert.That(Shop.RefundsOf("G-hand"), Is.EqualTo(new[] { "CN00000001 REQUESTED", "CN00000001 RELEASED" }));
    }

    [Test]
    [Rule("R-9")]
    public async Task that_nobody_announced_are_taken_when_the_goods_are_good()
    {
        await Shop.SoldAsync("ST-blind", "G-blind");

        await Shop.ReceivedAsync("ST-blind", "G-blind", null, "GOOD", 1);

        var told = await Shop.ReturnOfAsync("G-blind", 0, "APPROVED", "REQUESTED");
        Assert.That((string?)told["status"]!["code"], Is.EqualTo("APPROVED"));
        Assert.That((string?)told["rma"], Is.EqualTo("ST-blind-G-blind-R01"));
        Assert.That(Shop.LinesOf((await Shop.ReleasedAsync("G-blind"))[0]), Is.EqualTo("1 38.67"));
        await Shop.LineAsync("G-blind", 1, "RETURNED");
        Assert.That(Shop.Arrivals.All.Any(each => each.Text.Contains("\"G-blind\"", StringComparison.Ordinal)), Is.False, "the warehouse knows");
    }

    [Test]
    [Rule("R-5"), Rule("R-9")]
    public async Task of_damaged_goods_wait_until_an_agent_approves()
    {
        await Shop.SoldAsync("ST-broken", "G-broken");

        await Shop.ReceivedAsync("ST-broken", "G-broken", null, "DAMAGED", 1);
        var told = await Shop.ReturnOfAsync("G-broken", 0, "APPROVED", "REQUESTED");
        Assert.That((string?)told["status"]!["code"], Is.EqualTo("REQUESTED"));
        Assert.That((string?)told["lines"]![0]!["condition"], Is.EqualTo("DAMAGED"));
        Assert.That(await Shop.MoneyAsync("ST-broken", "G-broken"), Is.EqualTo((76.15m, 0m, 76.15m)));

        await Shop.OnReturnAsync(Wire.Approve, told);
        await Shop.ReturnOfAsync("G-broken", 0, "APPROVED");
        Assert.That(Shop.LinesOf((await Shop.ReleasedAsync("G-broken"))[0]), Is.EqualTo("1 38.67"));
        await Shop.LineAsync("G-broken", 1, "RETURNED");
    }

    [Test]
    [Rule("R-4"), Rule("R-8"), Rule("R-9")]
    public async Task of_damaged_goods_may_be_called_off_and_nothing_goes_back()
    {
        await Shop.ChannelAsync("ST-worn", new() { ["auto_approve_return"] = false });
        await Shop.SoldAsync("ST-worn", "G-worn");

        var asked = await Shop.ReturnAsync("ST-worn", "G-worn", 1);
        Assert.That((string?)asked["status"]!["code"], Is.EqualTo("REQUESTED"));
        await Shop.ReceivedAsync("ST-worn", "G-worn", (string?)asked["rma"], "DAMAGED", 1);
        await Shop.Returns.FirstAsync(each => each.Text.Contains("\"DAMAGED\"", StringComparison.Ordinal) && each.Text.Contains("\"G-worn\"", StringComparison.Ordinal));

        await Shop.OnReturnAsync(Wire.ReturnCancel, asked);
        await Shop.ReturnOfAsync("G-worn", 0, "CANCELLED");
        Assert.That(await Shop.MoneyAsync("ST-worn", "G-worn"), Is.EqualTo((76.15m, 0m, 76.15m)));
        Assert.That(Wire.StatusesOf(Shop.Last("G-worn")!), Is.EqualTo("COMPLETE/FULLYSHIPPED SHIPPED SHIPPED SHIPPED SHIPPED"));
        Assert.That(Shop.Returns.All.Where(each => each.Text.Contains("\"G-worn\"", StringComparison.Ordinal)).Select(each => (string?)each.Json["return"]!["status"]?["code"]),
            Is.EqualTo(new[] { "REQUESTED", "REQUESTED", "CANCELLED" }));
    }
}
