using System.Globalization;
using System.Net;
using Oms.Testing;
using RabbitMQ.Client.Exceptions;

namespace Oms.System.Tests;

/// <summary>The broker stopped and started again under services that run, heard by parties whose queues outlive it.</summary>
[TestFixture]
internal sealed class StoppingTheBroker
{
    private static readonly string[] Life =
    [
        "NEW/NEWFRONTEND", "RECEIVED/IMPORTED", "LOGISTICS/READYTOSHIP", "LOGISTICSCOMPLETE/FULLYSHIPPED", "COMPLETE/FULLYSHIPPED",
    ];

    [TestCase("stop")]
    [TestCase("kill")]
    public async Task in_the_middle_loses_nothing_and_repeats_nothing(string how)
    {
        await using var servers = await OwnServers.StartAsync();
        await using var oms = await OmsSystem.StartAsync();
        await Task.WhenAll(
            KeepAsync(oms.Broker, "storefront", "storefront.orders", "#", Wire.Created, Wire.Updated),
            KeepAsync(oms.Broker, "storefront", "storefront.shipments", "#", Wire.ShipmentDone),
            KeepAsync(oms.Broker, "WH1", "WH1.requests", "WH1", Wire.Requested),
            KeepAsync(oms.Broker, "operator", "operator.errors", "#", Wire.Errors));
        await using (var before = await Parties.ConnectAsync(oms.Broker))
        {
            await before.Storefront.PublishAsync(Wire.Create, Wire.Order("B1").ToJsonString());
            await before.UntilAsync("B1", Life[2]);
            await before.Storefront.PublishAsync(Wire.Create, Wire.Order("B2").ToJsonString());
            await OwnServers.RunAsync(how, "rabbitmq");
            Assert.That(async () => await before.Storefront.PublishAsync(Wire.Create, Wire.Order("B3").ToJsonString(), messageId: "B3"),
                Throws.InstanceOf<RabbitMQClientException>().Or.InstanceOf<IOException>(), "a client learns that its message was not taken");
        }
        await UnreadyAsync(oms.Sales);
        await UnreadyAsync(oms.Logistics);

        await OwnServers.RunAsync("start", "rabbitmq");
        await Task.WhenAll(oms.Sales.ReadyAsync(), oms.Logistics.ReadyAsync());
        await using var storefront = await oms.Broker.ConnectAsync("storefront");
        await storefront.PublishAsync(Wire.Create, Wire.Order("B3").ToJsonString(), messageId: "B3");
        await storefront.PublishAsync(Wire.Create, Wire.Order("B3").ToJsonString(), messageId: "B3");

        await using var warehouse = await oms.Broker.ConnectAsync("WH1");
        await using var onlooker = await oms.Broker.ConnectAsync("operator");
        var requests = await warehouse.ConsumeAsync("WH1.requests");
        var orders = await storefront.ConsumeAsync("storefront.orders");
        var shipments = await storefront.ConsumeAsync("storefront.shipments");
        var errors = await onlooker.ConsumeAsync("operator.errors");
        foreach (var order in new[] { "B1", "B2", "B3" })
        {
            var request = (string)(await requests.FirstAsync(each => Wire.IsOf(each, order))).Json["shipment_request"]!["id"]!;
            await warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(request, 1, 2));
        }
        foreach (var order in new[] { "B1", "B2", "B3" })
        {
            await orders.FirstAsync(each => Wire.IsOf(each, order) && Wire.StatusOf(each) == Life[^1]);
            await shipments.FirstAsync(each => Wire.IsOf(each, order));
            var announced = Once(orders, order);
            Assert.That(announced.Select(Wire.StatusOf), Is.EqualTo(Life), order);
            Assert.That(announced.Select(each => each.Header("oms-version")), Is.EqualTo(new[] { "1", "2", "3", "4", "5" }), order);
            Assert.That(Once(requests, order), Has.Count.EqualTo(1), order);
            Assert.That(Once(shipments, order), Has.Count.EqualTo(1), order);
        }
        Assert.That(errors.All.Select(each => each.Text), Is.Empty);
        Assert.That(await oms.SalesDatabase.RowsAsync("select stream, count(*) from facts where document = 'order' group by stream having count(*) <> 5"), Is.Empty);
        await oms.NothingPutAsideAsync();
    }

    [Test]
    public async Task by_freezing_it_leaves_a_message_unconfirmed_which_is_sent_again()
    {
        await using var servers = await OwnServers.StartAsync();
        await using var oms = await OmsSystem.StartAsync(("Sales__RemorseSeconds", "12"));
        await using var parties = await Parties.ConnectAsync(oms.Broker);
        await parties.Storefront.PublishAsync(
            Wire.Create, Wire.Order("F1", order => order["origin_date"] = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture)).ToJsonString());
        await parties.UntilAsync("F1", "ONHOLD/PENDING_REMORSE_TIME");

        // The end of the remorse time falls into the silence.
        await OwnServers.FreezeAsync("rabbitmq", TimeSpan.FromSeconds(25));

        await parties.UntilAsync("F1", Life[2]);
        Assert.That(oms.Sales.Output, Does.Contain("unconfirmed"));
        Assert.That(Once(parties.Orders, "F1").Select(each => each.Header("oms-version")), Is.EqualTo(new[] { "1", "2", "3", "4", "5" }));
        await oms.NothingPutAsideAsync();
    }

    [Test]
    public async Task while_services_have_nothing_to_do_makes_them_unready_only_as_long_as_it_is_away()
    {
        await using var servers = await OwnServers.StartAsync();
        await using var oms = await OmsSystem.StartAsync();

        await OwnServers.RunAsync("stop", "rabbitmq");
        await UnreadyAsync(oms.Sales);
        await UnreadyAsync(oms.Logistics);
        await OwnServers.RunAsync("start", "rabbitmq");
        await Task.WhenAll(oms.Sales.ReadyAsync(), oms.Logistics.ReadyAsync());

        // Not a word was said until here; ready means that they listen.
        await using var parties = await Parties.ConnectAsync(oms.Broker);
        await parties.Storefront.PublishAsync(Wire.Create, Wire.Order("I1").ToJsonString());
        await parties.UntilAsync("I1", Life[2]);
        await oms.NothingPutAsideAsync();
    }

    /// <summary>A queue that is there after a restart, and what it holds, too.</summary>
    private static async Task KeepAsync(TestBroker broker, string user, string queue, string key, params string[] exchanges)
    {
        await using var client = await broker.ConnectAsync(user);
        await client.Channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" });
        foreach (var exchange in exchanges)
            await client.Channel.QueueBindAsync(queue, exchange, key);
        await OwnServers.KnowsAfterACrashAsync(broker, queue);
    }

    /// <summary>A message may be sent again under its id; what is told apart by id happened once.</summary>
    private static List<Received> Once(Collected collected, string order) =>
        [.. collected.All.Where(each => Wire.IsOf(each, order)).DistinctBy(each => each.Properties.MessageId)];

    private static Task UnreadyAsync(WorkerProcess service) => Eventually.TrueAsync(
        async () => await service.HealthAsync("ready") is (HttpStatusCode.ServiceUnavailable, { } body) && (string?)body["checks"]?["broker"] is not (null or "Healthy"),
        () => $"not ready because of the broker; it says:\n{service.Output}");
}
