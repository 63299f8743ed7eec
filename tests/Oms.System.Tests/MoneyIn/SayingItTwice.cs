using Oms.Testing;

namespace Oms.System.Tests.MoneyIn;

/// <summary>A gateway that answers everything twice, and two replicas of Sales to hear it.</summary>
[TestFixture]
internal sealed class SayingItTwice
{
    private const string Store = "ST-twice";

    [Test]
    [Rule("P-5")]
    public async Task moves_the_money_once()
    {
        await using var oms = await OmsSystem.StartAsync();
        var replica = oms.AnotherSales();
        await replica.StartAndWaitAsync();
        await using var shop = await Shop.OpenAsync(oms.Broker);
        await using var gateway = await PlayedAdapter.LogInAsync(oms.Broker);
        gateway.Usual = Reply.Twice;
        string[] orders = [.. Enumerable.Range(1, 10).Select(number => $"T-{number:D2}")];

        await shop.GatewayChannelAsync(Store);
        foreach (var order in orders)
            await shop.PlacedByCardAsync(Store, order);
        foreach (var order in orders)
            await shop.ShippedAsync(Store, order, 1, 2);
        foreach (var order in orders)
            await shop.UntilAsync(order, "COMPLETE/FULLYSHIPPED");

        await DrainedAsync(oms);
        foreach (var order in orders)
        {
            Assert.That(await shop.OperationsAsync(Store, order), Is.EqualTo(new[] { "1 validate SUCCEEDED 76.15", "2 capture SUCCEEDED 76.15" }), order);
            Assert.That(gateway.MovedOf(order, Wire.Capture), Is.EqualTo(76.15m), order);
            Assert.That(await shop.MoneyAsync(Store, order), Is.EqualTo((76.15m, 0m, 76.15m)), order);
        }
        Assert.That(await oms.SalesDatabase.ValueAsync<long>("select count(*) from facts where name = 'payments.answered'"), Is.EqualTo(20), "each answer took effect once");
        foreach (var sales in new[] { oms.Sales, replica })
            Assert.That(sales.Count("because of"), Is.Positive, "each has its part of the work");
        Assert.That(shop.Errors.All.Select(each => each.Text), Is.Empty);
        Assert.That(await shop.OpenExceptionsAsync(), Is.Empty);
        await Refolding.GivesTheDocumentsAsync(oms);
        await oms.NothingPutAsideAsync();
    }

    /// <summary>Every answer was taken, the second ones, too.</summary>
    private static Task DrainedAsync(OmsSystem oms) => Eventually.TrueAsync(
        async () => await oms.SalesDatabase.ValueAsync<long>("select count(*) from inbox where exchange like '%.notify_%'") == 40,
        TimeSpan.FromSeconds(30), () => "forty answers taken");
}
