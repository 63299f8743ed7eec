using Oms.Testing;

namespace Oms.System.Tests.AfterTheSale;

/// <summary>What customers give up before it is shipped: nothing was captured for it, so nothing goes back.</summary>
[TestFixture]
internal sealed class CancellingOrders
{
    private static Shop Shop => TheShop.Open;

    [Test]
    [Rule("H-2"), Rule("C-11"), Rule("C-12"), Rule("C-13"), Rule("C-14")]
    public async Task all_of_it_in_remorse()
    {
        await HeldAsync("ST-remorse", "C-all");

        await Shop.CancelAsync("ST-remorse", "C-all");

        await Shop.UntilAsync("C-all", "CANCELLED/CUSTOMERREQ");
        Assert.That(Wire.StatusesOf(Shop.Last("C-all")!), Is.EqualTo("CANCELLED/CUSTOMERREQ CANCELLED CANCELLED CANCELLED CANCELLED"));
        var told = await Shop.LinesCancelled.AtLeastAsync(4, each => Wire.IsOf(each, "C-all"));
        Assert.That(told.Select(each => (int)each.Json["line_number"]!), Is.EquivalentTo(new[] { 1, 2, 3, 4 }));
        Assert.That(await Shop.MoneyAsync("ST-remorse", "C-all"), Is.EqualTo((0m, 0m, 0m)));
        Assert.That(Shop.RefundsOf("C-all"), Is.Empty);
        var fact = await Shop.FactAsync("sales", "ST-remorse/C-all", "order.lines_cancelled");
        Assert.That((string?)fact.Json["fact"]!["by"], Is.EqualTo("ann"), "the history says who");
    }

    [Test]
    [Rule("C-9"), Rule("C-14")]
    public async Task one_line_in_remorse_and_its_gift_wrap_goes_with_it()
    {
        await HeldAsync("ST-remorse-line", "C-line");

        await Shop.CancelLineAsync("ST-remorse-line", "C-line", 2);

        await Shop.LineAsync("C-line", 2, "CANCELLED");
        Assert.That(Wire.StatusesOf(Shop.Last("C-line")!), Is.EqualTo("ONHOLD/PENDING_REMORSE_TIME NEW CANCELLED CANCELLED NEW"));
    }

    [Test]
    [Rule("C-9"), Rule("C-12"), Rule("RR-7"), Rule("S-2")]
    public async Task a_line_that_waits_for_stock_when_the_rest_has_come()
    {
        const string store = "ST-wait", order = "C-wait";
        await Shop.ChannelAsync(store, new() { ["backorders"] = true, ["shipping_refund_rule"] = "onLast" });
        await Shop.CountedAsync("C-BOTTLE", 0);
        await Shop.PlacedAsync(store, order, each => each["lines"]![1]!["sku"] = "C-BOTTLE");
        await Shop.ShippedAsync(store, order, 1);

        await Shop.CancelLineAsync(store, order, 2);

        await Shop.UntilAsync(order, "COMPLETE/PARTIALLYSHIPPED");
        Assert.That(Wire.StatusesOf(Shop.Last(order)!), Is.EqualTo("COMPLETE/PARTIALLYSHIPPED SHIPPED CANCELLED CANCELLED SHIPPED"));
        Assert.That(await Shop.MoneyAsync(store, order), Is.EqualTo((49.50m, 0m, 49.50m)), "what did not ship was never captured");

        await Shop.ReturnAsync(store, order, 1);
        Assert.That(Shop.LinesOf((await Shop.ReleasedAsync(order))[0]), Is.EqualTo("1 38.67, 4 10.83"), "the last line that could come back did");
        Assert.That(await Shop.MoneyAsync(store, order), Is.EqualTo((49.50m, 49.50m, 0m)));
    }

    private static async Task HeldAsync(string store, string order)
    {
        await Shop.ChannelAsync(store, new() { ["remorse_seconds"] = 3600 });
        await Shop.PlacedAsync(store, order, Shop.JustNow);
        await Shop.UntilAsync(order, "ONHOLD/PENDING_REMORSE_TIME");
    }
}
