using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>What a role may not do, tried at a real broker with the definitions that a deployment loads.</summary>
[TestFixture]
internal sealed class KeepingToPermissions
{
    private TestBroker _broker = null!;

    [OneTimeSetUp]
    public async Task CreateAsync() => _broker = await TestBroker.CreateAsync();

    [OneTimeTearDown]
    public async Task DeleteAsync() => await _broker.DisposeAsync();

    [Test]
    public async Task a_storefront_may_only_write_orders_comments_cancellations_returns_and_its_questions()
    {
        string[] own =
        [
            Wire.Create, Wire.CreateComment, Wire.GetComments, Wire.Find, Wire.Cancel, Wire.CancelLine, Wire.Authorize, Wire.ReturnUpdate, Wire.ReturnCancel, Wire.Quote,
            Wire.FindMoney, Wire.UpdateShippingAddress,
        ];
        foreach (var exchange in Exchanges().Except(own))
            await RefusedAsync("storefront", client => client.PublishAsync(exchange, "{}"), exchange);
        foreach (var exchange in own)
            await AllowedAsync("storefront", client => client.PublishAsync(exchange, "{}"), exchange);
    }

    [Test]
    public async Task a_storefront_may_only_read_what_becomes_of_orders_returns_and_refunds()
    {
        string[] events = [Wire.Created, Wire.Updated, Wire.LineCancelled, Wire.ShippingAddressUpdated, Wire.ShipmentDone, Wire.ReturnUpdated, Wire.ReturnDuplicated, Wire.RefundUpdated];
        foreach (var exchange in Exchanges().Except(events))
            await RefusedAsync("storefront", client => client.CollectAsync(exchange), exchange);
        foreach (var exchange in events)
            await AllowedAsync("storefront", client => client.CollectAsync(exchange), exchange);
    }

    [Test]
    public async Task a_warehouse_may_only_write_its_answers()
    {
        string[] answers =
        [
            Wire.StockUpdate, Wire.StockAdjust, Wire.ChangeStatus, Wire.StartPicking, Wire.LinesShipped, Wire.LinesDeclined, Wire.ShipLines, Wire.CancelLines, Wire.ReturnReceived,
            Wire.CreateComment,
        ];
        foreach (var exchange in Exchanges().Except(answers))
            await RefusedAsync("WH1", client => client.PublishAsync(exchange, "{}"), exchange);
        foreach (var exchange in answers)
            await AllowedAsync("WH1", client => client.PublishAsync(exchange, "{}"), exchange);
    }

    [Test]
    public async Task a_warehouse_may_only_read_what_is_routed_to_its_own_source()
    {
        string[] requests = [Wire.Requested, Wire.RequestUpdated, Wire.RequestShipment, Wire.ReturnRequest];
        foreach (var exchange in Exchanges().Except(requests))
            await RefusedAsync("WH1", client => client.CollectRoutedAsync(exchange, "WH1"), exchange);
        foreach (var exchange in requests)
        {
            await AllowedAsync("WH1", client => client.CollectRoutedAsync(exchange, "WH1"), exchange);
            foreach (var key in new[] { "#", "*", "WH2", "WH1.#", "WH" })
                await RefusedAsync("WH1", client => client.CollectRoutedAsync(exchange, key), $"{exchange} {key}");
        }
    }

    [Test]
    public async Task a_gateway_may_only_write_its_answers()
    {
        foreach (var exchange in Exchanges().Except(Wire.SaidByGateways))
            await RefusedAsync("PAYGATE", client => client.PublishAsync(exchange, "{}"), exchange);
        foreach (var exchange in Wire.SaidByGateways)
            await AllowedAsync("PAYGATE", client => client.PublishAsync(exchange, "{}"), exchange);
    }

    [TestCase("PAYGATE", "PAYGATE2")]
    [TestCase("PAYGATE2", "PAYGATE")]
    public async Task a_gateway_may_only_read_what_is_routed_to_itself(string gateway, string other)
    {
        foreach (var exchange in Exchanges().Except(Wire.SaidToGateways))
            await RefusedAsync(gateway, client => client.CollectRoutedAsync(exchange, gateway), exchange);
        foreach (var exchange in Wire.SaidToGateways)
        {
            await AllowedAsync(gateway, client => client.CollectRoutedAsync(exchange, gateway), exchange);
            foreach (var key in new[] { "#", "*", other, $"{gateway}.#", "PAY" })
                await RefusedAsync(gateway, client => client.CollectRoutedAsync(exchange, key), $"{exchange} {key}");
        }
    }

    [Test]
    public async Task a_validator_may_only_hear_of_orders_to_approve_and_answer_and_hold_them()
    {
        string[] own = [Wire.Approved, Wire.Hold, Wire.EndHold];
        foreach (var exchange in Exchanges().Except(own))
            await RefusedAsync("validator", client => client.PublishAsync(exchange, "{}"), exchange);
        foreach (var exchange in own)
            await AllowedAsync("validator", client => client.PublishAsync(exchange, "{}"), exchange);
        foreach (var exchange in Exchanges().Except([Wire.Approval]))
            await RefusedAsync("validator", client => client.CollectAsync(exchange), exchange);
        await AllowedAsync("validator", client => client.CollectAsync(Wire.Approval), Wire.Approval);
    }

    [TestCase("storefront")]
    [TestCase("validator")]
    [TestCase("WH1")]
    [TestCase("PAYGATE")]
    public async Task a_client_keeps_off_queues_and_exchanges_that_are_not_its_own(string user)
    {
        foreach (var queue in new[] { $"sales.{Wire.Create}", $"sales.{Wire.Create}_error", $"logistics.{Wire.LinesShipped}", $"postsales.{Wire.Authorize}", "oms.unrouted", "somebody.else" })
        {
            await RefusedAsync(user, client => client.ConsumeAsync(queue), $"consume {queue}");
            await RefusedAsync(user, client => client.Channel.QueuePurgeAsync(queue), $"purge {queue}");
            await RefusedAsync(user, client => client.Channel.QueueDeleteAsync(queue, ifUnused: false, ifEmpty: false), $"delete {queue}");
            await RefusedAsync(user, client => client.PublishAsync("", "{}", key: queue), $"publish straight into {queue}");
        }
        await RefusedAsync(user, client => client.Channel.QueueDeclareAsync("sales.mine", durable: true, exclusive: false, autoDelete: false), "declare");
        await RefusedAsync(user, client => client.Channel.ExchangeDeclareAsync("mine", "topic", durable: true, autoDelete: false), "declare an exchange");
        await RefusedAsync(user, client => client.Channel.ExchangeDeleteAsync(Wire.Create), "delete an exchange");
        await AllowedAsync(user, client => client.Channel.ExchangeDeclarePassiveAsync(Wire.Create), "look whether an exchange is there");
        await AllowedAsync(user, client => client.Channel.QueueDeclareAsync($"{user}.mine", durable: true, exclusive: false, autoDelete: false), "a queue of its own");
    }

    [TestCase("storefront")]
    [TestCase("validator")]
    [TestCase("WH1")]
    [TestCase("PAYGATE")]
    [TestCase("sales")]
    [TestCase("logistics")]
    [TestCase("postsales")]
    public async Task nobody_publishes_by_the_brokers_own_exchanges(string user)
    {
        foreach (var exchange in new[] { "amq.topic", "amq.direct", "amq.fanout", "amq.headers" })
            await RefusedAsync(user, client => client.PublishAsync(exchange, "{}", key: Wire.Create), exchange);
    }

    [Test]
    public void a_check_that_finds_nothing_refused_is_red() =>
        Assert.ThrowsAsync<AssertionException>(() => RefusedAsync("storefront", client => client.PublishAsync(Wire.Create, "{}"), "allowed"));

    private static IEnumerable<string> Exchanges() => Wire.Exchanges();

    private Task RefusedAsync(string user, Func<ForeignClient, Task> attempt, string what) => _broker.RefusedAsync(user, attempt, what);

    private Task AllowedAsync(string user, Func<ForeignClient, Task> attempt, string what) => _broker.AllowedAsync(user, attempt, what);
}
