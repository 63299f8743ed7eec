using Oms.Testing;

namespace Oms.System.Tests.AfterTheSale;

/// <summary>A parcel that got lost is sent once more.</summary>
[TestFixture]
internal sealed class ReshippingGoods
{
    private static Shop Shop => TheShop.Open;

    [Test]
    [Rule("X-1"), Rule("X-2"), Rule("X-3"), Rule("X-4"), Rule("RR-6"), Rule("P-8")]
    public async Task tells_it_in_order_counts_the_lost_line_as_back_and_pays_when_the_second_comes_back()
    {
        const string store = "ST-lost", order = "X-lost", child = "X-lost-again";
        await Shop.SoldAsync(store, order);
        var heard = await Shop.ListenAsync(Wire.Created, Wire.Updated, Wire.Requested);

        await Shop.ReshipAsync(store, order, 1, child);

        await heard.FirstAsync(each => Wire.IsOf(each, child) && each.Exchange == Wire.Updated && Wire.StatusOf(each) == "LOGISTICS/READYTOSHIP");
        var told = heard.All.Where(each => Wire.IsOf(each, child)).Select(each => each.Exchange).ToList();
        Assert.That(told[0], Is.EqualTo(Wire.Created));
        Assert.That(told, Does.Contain(Wire.Requested));
        Assert.That(told.LastIndexOf(Wire.Updated), Is.GreaterThan(told.IndexOf(Wire.Requested)));
        var placed = Shop.Last(child)!.Json["order"]!;
        Assert.That($"{placed["origin"]} {placed["original_order_id"]} {placed["payments"]![0]!["reference"]}", Is.EqualTo("RE X-lost ZEROPAY"));

        var back = await Shop.ReturnOfAsync(order, 0, "APPROVED");
        Assert.That((string?)back["status"]!["reason_code"], Is.EqualTo("RESHIPMENT"));
        await Shop.LineAsync(order, 1, "RETURNED");
        await Shop.ChildShippedAsync(store, child);
        Assert.That(Shop.RefundsOf(order), Is.Empty, "he has what he paid for");
        Assert.That(await Shop.MoneyAsync(store, order), Is.EqualTo((76.15m, 0m, 76.15m)));

        await Shop.ReturnAsync(store, child, 1);
        await Shop.LineAsync(child, 1, "RETURNED");
        Assert.That(Shop.LinesOf((await Shop.ReleasedAsync(order))[0]), Is.EqualTo("1 38.67"));
        Assert.That(Shop.RefundsOf(order).Concat(Shop.RefundsOf(child)), Is.EqualTo(new[] { "CN00000001 RELEASED" }));
        Assert.That(await Shop.MoneyAsync(store, order), Is.EqualTo((76.15m, 38.67m, 37.48m)));
    }
}
