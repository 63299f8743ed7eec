using System.Net;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>Processes that die at the worst moment and servers that go away in the middle: nothing is lost, nothing happens twice.</summary>
[TestFixture]
internal sealed class PullingPlugs
{
    private static readonly string[] Life =
    [
        "NEW/NEWFRONTEND", "RECEIVED/IMPORTED", "LOGISTICS/READYTOSHIP", "LOGISTICSCOMPLETE/FULLYSHIPPED", "COMPLETE/FULLYSHIPPED",
    ];

    [TestCase("Sales", "after-commit")]
    [TestCase("Sales", "after-publish")]
    [TestCase("Logistics", "after-commit")]
    [TestCase("Logistics", "after-publish")]
    public async Task a_service_killed_between_commit_and_publish_loses_nothing_and_repeats_nothing(string service, string fault)
    {
        await using var oms = await OmsSystem.PrepareAsync();
        var (victim, other) = service == "Sales" ? (oms.Sales, oms.Logistics) : (oms.Logistics, oms.Sales);
        await Task.WhenAll(victim.StartAndWaitAsync(("OMS_FAULT", fault)), other.StartAndWaitAsync());
        await using var parties = await Parties.ConnectAsync(oms.Broker);
        for (var number = 1; number <= 20; number++)
            await parties.Storefront.PublishAsync(Wire.Create, Wire.Order($"K{number}").ToJsonString());

        await victim.ExitedAsync();
        Assert.That(victim.ExitCode, Is.EqualTo(128 + 9), "killed by the fault point");
        await victim.StartAndWaitAsync();

        await ShipAllAsync(parties, "K", 20);
        foreach (var number in Enumerable.Range(1, 20))
            AssertOnce(parties, $"K{number}");
        Assert.That(parties.Errors.All, Is.Empty);
        foreach (var database in new[] { oms.SalesDatabase, oms.LogisticsDatabase })
            await Eventually.TrueAsync(async () => await database.ValueAsync<long>("select count(*) from outbox") == 0, () => "everything sent");
        await oms.NothingPutAsideAsync();
    }

    [Test]
    public async Task a_fault_point_is_refused_outside_the_tests()
    {
        await using var oms = await OmsSystem.PrepareAsync();
        oms.Sales.Start(("OMS_FAULT", "after-commit"), ("DOTNET_ENVIRONMENT", "Production"));
        await oms.Sales.ExitedAsync();
        Assert.That(oms.Sales.ExitCode, Is.Not.Zero);
        Assert.That(oms.Sales.Output, Does.Contain("OMS_FAULT"));
    }

    [Test]
    public async Task wrong_settings_stop_the_start_with_all_of_them_named()
    {
        await using var oms = await OmsSystem.PrepareAsync();
        oms.Sales.Start(("ConnectionStrings__rabbitmq", "http://nonsense"), ("ConnectionStrings__postgres", ""));
        await oms.Sales.ExitedAsync();
        Assert.That(oms.Sales.ExitCode, Is.EqualTo(78));
        Assert.That(oms.Sales.Output, Does.Contain("ConnectionStrings:rabbitmq").And.Contain("ConnectionStrings:postgres"));
    }

    [Test]
    public async Task the_database_stopped_and_started_in_the_middle()
    {
        await using var servers = await OwnServers.StartAsync();
        await using var oms = await OmsSystem.StartAsync();
        await using var parties = await Parties.ConnectAsync(oms.Broker);
        await parties.Storefront.PublishAsync(Wire.Create, Wire.Order("D1").ToJsonString());
        await parties.UntilAsync("D1", Life[2]);

        await OwnServers.RunAsync("stop", "postgres");
        for (var number = 2; number <= 10; number++)
            await parties.Storefront.PublishAsync(Wire.Create, Wire.Order($"D{number}").ToJsonString());
        await UnreadyAsync(oms.Sales, "database");
        Assert.That((await oms.Sales.HealthAsync("live")).Status, Is.EqualTo(HttpStatusCode.OK));

        await OwnServers.RunAsync("start", "postgres");
        await Task.WhenAll(oms.Sales.ReadyAsync(), oms.Logistics.ReadyAsync());
        await ShipAllAsync(parties, "D", 10);
        foreach (var number in Enumerable.Range(1, 10))
            AssertOnce(parties, $"D{number}");
        Assert.That(parties.Errors.All, Is.Empty);
        await oms.NothingPutAsideAsync();
    }

    [Test]
    public async Task a_service_started_before_its_servers_waits_and_says_so()
    {
        await using var servers = await OwnServers.StartAsync();
        await using var oms = await OmsSystem.PrepareAsync();
        await OwnServers.RunAsync("stop", "postgres");
        oms.Sales.Start();
        await UnreadyAsync(oms.Sales, "database");
        await Eventually.TrueAsync(() => oms.Sales.Output.Contains("database is not available", StringComparison.Ordinal), () => $"a word about it in {oms.Sales.Output}");
        await OwnServers.RunAsync("start", "postgres");
        await oms.Sales.ReadyAsync();
    }

    [Test]
    public async Task a_service_told_to_stop_ends_cleanly_and_takes_up_again_where_it_was()
    {
        await using var oms = await OmsSystem.StartAsync();
        await using var parties = await Parties.ConnectAsync(oms.Broker);
        var publishing = Task.Run(async () =>
        {
            for (var number = 1; number <= 60; number++)
                await parties.Storefront.PublishAsync(Wire.Create, Wire.Order($"T{number}").ToJsonString());
        });
        await parties.Orders.AtLeastAsync(5);

        Assert.That(await oms.Sales.StopAsync(), Is.Zero, oms.Sales.Output);
        await publishing;
        await oms.Sales.StartAndWaitAsync();

        await ShipAllAsync(parties, "T", 60);
        foreach (var number in Enumerable.Range(1, 60))
            AssertOnce(parties, $"T{number}");
        Assert.That(parties.Errors.All, Is.Empty);
        await oms.NothingPutAsideAsync();
    }

    private static async Task ShipAllAsync(Parties parties, string prefix, int count)
    {
        foreach (var number in Enumerable.Range(1, count))
            await parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(await parties.RequestedAsync($"{prefix}{number}"), 1, 2));
        foreach (var number in Enumerable.Range(1, count))
            await parties.UntilAsync($"{prefix}{number}", Life[^1]);
    }

    /// <summary>A message may be sent again under its id, never under another: what is told apart by id happened once.</summary>
    private static void AssertOnce(Parties parties, string order)
    {
        var announced = parties.Orders.All.Where(each => Wire.IsOf(each, order)).DistinctBy(each => each.Properties.MessageId).ToList();
        Assert.That(announced.Select(Wire.StatusOf), Is.EqualTo(Life), order);
        Assert.That(announced.Select(each => each.Header("oms-version")), Is.EqualTo(new[] { "1", "2", "3", "4", "5" }), order);
        Assert.That(parties.Requests.All.Where(each => Wire.IsOf(each, order)).DistinctBy(each => each.Properties.MessageId).Count(), Is.EqualTo(1), order);
        Assert.That(parties.Shipments.All.Where(each => Wire.IsOf(each, order)).DistinctBy(each => each.Properties.MessageId).Count(), Is.EqualTo(1), order);
    }

    private static Task UnreadyAsync(WorkerProcess service, string check) => Eventually.TrueAsync(
        async () => await service.HealthAsync("ready") is (HttpStatusCode.ServiceUnavailable, { } body) && (string?)body["checks"]?[check] is not (null or "Healthy"),
        () => $"not ready because of the {check}; it says:\n{service.Output}");
}
