using Oms.Testing;

namespace Oms.System.Tests.MoneyIn;

/// <summary>A gateway that answers everything twice, and two replicas of Sales to hear it.</summary>
[TestFixture]
internal sealed class SayingItTwice
{
    private const string Store = "ST-twice";

    private static OmsSystem Running => TheShop.Running;

    private static Shop Shop => TheShop.Open;

    private static PlayedAdapter Gateway => TheShop.Gateway;

    [Test]
    [Rule("P-5")]
    public async Task moves_the_money_once()
    {
        var (replica, before, errors) = (Running.AnotherSales(), Running.Sales.Count("because of"), Shop.Errors.All.Count);
        await replica.StartAndWaitAsync();
        string[] orders = [.. Enumerable.Range(1, 10).Select(number => $"T-{number:D2}")];
        await Shop.GatewayChannelAsync(Store);
        foreach (var order in orders)
        {
            foreach (var command in Wire.SaidToGateways)
                Gateway.Says(order, command, Reply.Twice);
            await Shop.PlacedByCardAsync(Store, order);
        }
        foreach (var order in orders)
            await Shop.ShippedAsync(Store, order, 1, 2);
        foreach (var order in orders)
            await Shop.UntilAsync(order, "COMPLETE/FULLYSHIPPED");

        await TakenAsync();
        Assert.That(await Running.SalesDatabase.ValueAsync<long>($"select count(*) from facts where name = 'payments.answered' and stream like '{Store}/%'"), Is.EqualTo(20), "each answer took effect once");
        foreach (var order in orders)
        {
            Assert.That(await Shop.OperationsAsync(Store, order), Is.EqualTo(new[] { "1 validate SUCCEEDED 76.15", "2 capture SUCCEEDED 76.15" }), order);
            Assert.That(Gateway.MovedOf(order, Wire.Capture), Is.EqualTo(76.15m), order);
            Assert.That(await Shop.MoneyAsync(Store, order), Is.EqualTo((76.15m, 0m, 76.15m)), order);
        }
        Assert.That(Shop.Errors.All.Skip(errors).Select(each => each.Text), Is.Empty);
        Assert.That(await Shop.OpenExceptionsAsync(Store), Is.Empty);
        Assert.That(replica.Count("because of"), Is.Positive, "each has its part of the work");
        Assert.That(Running.Sales.Count("because of"), Is.GreaterThan(before));
        await Refolding.GivesTheDocumentsAsync(Running);
        Assert.That(await replica.StopAsync(), Is.Zero, replica.Output);
    }

    /// <summary>Every answer was taken, the second ones, too.</summary>
    private static Task TakenAsync() => Eventually.TrueAsync(
        async () => await Running.SalesDatabase.ValueAsync<long>($"select count(*) from inbox where id in ('{string.Join("','", Gateway.Said)}')") == Gateway.Said.Count,
        () => "every answer taken");
}
