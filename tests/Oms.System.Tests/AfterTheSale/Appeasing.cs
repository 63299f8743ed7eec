using Oms.Testing;

namespace Oms.System.Tests.AfterTheSale;

/// <summary>Money for goodwill, the goods stay: never more than is left of the line.</summary>
[TestFixture]
internal sealed class Appeasing
{
    private static Shop Shop => TheShop.Open;

    [Test]
    [Rule("A-1"), Rule("A-2"), Rule("A-5"), Rule("A-6")]
    public async Task goes_on_to_the_last_cent_and_no_further()
    {
        const string store = "ST-cent", order = "A-cent";
        await Shop.SoldAsync(store, order);

        // 35.72 net and 2.95 of tax, in three parts.
        foreach (var (amount, left) in new[] { (10.00m, 27.84m), (5.50m, 21.89m), (20.22m, 0m) })
        {
            await Shop.AppeaseAsync(store, order, 1, amount);
            await Eventually.TrueAsync(async () => await Shop.LeftAsync(store, order, 1) == left, () => $"{left} left after {amount}");
        }
        var refunds = await Shop.ReleasedAsync(order, 3);
        Assert.That(refunds.Select(each => (string?)each["refund_type"]), Is.All.EqualTo("appeasement"));
        Assert.That(refunds.Select(Shop.LinesOf), Is.EqualTo(new[] { "1 10.83", "1 5.95", "1 21.89" }));
        Assert.That(await Shop.MoneyAsync(store, order), Is.EqualTo((76.15m, 38.67m, 37.48m)));

        await Shop.AppeaseAsync(store, order, 1, 0.01m);
        await Shop.RefusedAsync(Wire.Appease, "A-cent");
        Assert.That(Shop.RefundsOf(order), Is.EqualTo(new[] { "CN00000001 RELEASED", "CN00000002 RELEASED", "CN00000003 RELEASED" }));
        Assert.That(await Shop.MoneyAsync(store, order), Is.EqualTo((76.15m, 38.67m, 37.48m)));
    }

    [Test]
    [Rule("A-1"), Rule("A-7")]
    public async Task after_a_return_is_for_the_other_lines_and_their_return_gives_the_rest()
    {
        const string store = "ST-both", order = "A-both";
        await Shop.SoldAsync(store, order);
        await Shop.ReturnAsync(store, order, 2);
        Assert.That(Shop.LinesOf((await Shop.ReleasedAsync(order))[0]), Is.EqualTo("2 21.65"));

        await Shop.AppeaseAsync(store, order, 2, 1.00m);
        await Shop.RefusedAsync(Wire.Appease, "A-both");
        await Shop.AppeaseAsync(store, order, 1, 5.00m);
        Assert.That(Shop.LinesOf((await Shop.ReleasedAsync(order, 2))[1]), Is.EqualTo("1 5.41"));
        Assert.That(await Shop.LeftAsync(store, order, 1), Is.EqualTo(33.26m));

        await Shop.ReturnAsync(store, order, 1);
        Assert.That(Shop.LinesOf((await Shop.ReleasedAsync(order, 3))[2]), Is.EqualTo("1 33.26"));
        Assert.That(await Shop.MoneyAsync(store, order), Is.EqualTo((76.15m, 60.32m, 15.83m)));
        Assert.That(Shop.RefundsOf(order), Is.EqualTo(new[] { "CN00000001 RELEASED", "CN00000002 RELEASED", "CN00000003 RELEASED" }), "a refusal takes no number");
    }
}
