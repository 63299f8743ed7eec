using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>What a service of ours may not do at the broker: the lists stand here as the design has them, not as the catalogue does.</summary>
[TestFixture]
internal sealed class KeepingServicesApart
{
    private const string ReplayDeadLetters = "oms.system.message_management.replay";

    /// <summary>What each of them tells of its queues and its outbox.</summary>
    private static readonly string[] Told = ["oms.system.error_queues.counted", "oms.system.message.put_aside", "oms.system.message.replayed", "oms.system.outbox.observed"];

    private static readonly Dictionary<string, string[]> Written = new()
    {
        ["sales"] = [.. Wire.SaidBySales, .. Told],
        ["logistics"] = [.. Wire.SaidByLogistics, .. Told],
        ["postsales"] = [.. Wire.SaidByPostsales, .. Told],
    };

    private static readonly Dictionary<string, string[]> Read = new()
    {
        ["sales"] =
        [
            Wire.Create, Wire.CreateComment, Wire.GetComments, Wire.Find, Wire.ChannelCreate, Wire.ChannelUpdate, Wire.ChannelDelete, Wire.EndRemorse, Wire.Settled, Wire.RequestUpdated,
            Wire.Cancel, Wire.CancelLine, Wire.Withdrawn, Wire.ReturnLines, Wire.NoteParentReturn, Wire.Refund, Wire.Replay, ReplayDeadLetters,
            .. Wire.SaidByGateways, Wire.AskGatewayAgain, Wire.CaptureDue, Wire.RaiseException, Wire.FindMoney, Wire.FindExceptions, Wire.RetryPayment, Wire.CloseException,
            Wire.MarkCaptured, Wire.Hold, Wire.EndHold, Wire.HoldDue, Wire.Approved, Wire.AskApprovalAgain, Wire.UpdateShippingAddress,
        ],
        ["logistics"] =
        [
            Wire.Released, Wire.ChannelCreated, Wire.ChannelUpdated, Wire.ChannelDeleted, Wire.ChangeStatus, Wire.StartPicking, Wire.Export, Wire.LinesShipped,
            Wire.LinesDeclined, Wire.SourceCreate, Wire.SourceUpdate, Wire.StockUpdate, Wire.StockAdjust, Wire.Allotted, Wire.Withdraw, Wire.CancelLines,
            Wire.ShipLines, Wire.Replay, ReplayDeadLetters,
        ],
        ["postsales"] =
        [
            Wire.Created, Wire.Updated, Wire.ReturnRefused, Wire.ChildRefused, Wire.RefundSettled, Wire.ChannelCreated, Wire.ChannelUpdated, Wire.ChannelDeleted, Wire.SourceCreated,
            Wire.SourceUpdated, Wire.AvailabilityChanged, Wire.ProductUpdated, Wire.Authorize, Wire.ReturnReceived, Wire.ReturnUpdate, Wire.ReturnCancel, Wire.RetryRequest, Wire.Approve,
            Wire.RefundRelease, Wire.RefundCancel, Wire.Quote, Wire.Appease, Wire.Exchange, Wire.DottedExchange, Wire.Reship, Wire.UnderscoredReship, Wire.Replay, ReplayDeadLetters,
        ],
    };

    private TestBroker _broker = null!;

    [OneTimeSetUp]
    public async Task CreateAsync() => _broker = await TestBroker.CreateAsync();

    [OneTimeTearDown]
    public async Task DeleteAsync() => await _broker.DisposeAsync();

    [TestCase("sales")]
    [TestCase("logistics")]
    [TestCase("postsales")]
    public async Task a_service_publishes_what_is_its_own_to_say_and_nothing_else(string service)
    {
        foreach (var exchange in Wire.Exchanges().Except(Written[service]))
            await _broker.RefusedAsync(service, client => client.PublishAsync(exchange, "{}"), $"publish {exchange}");
        foreach (var exchange in Written[service])
            await _broker.AllowedAsync(service, client => client.PublishAsync(exchange, "{}"), $"publish {exchange}");
    }

    [TestCase("sales")]
    [TestCase("logistics")]
    [TestCase("postsales")]
    public async Task a_service_binds_a_queue_to_what_it_consumes_and_to_nothing_else(string service)
    {
        var queue = $"{service}.probe";
        await _broker.AllowedAsync(service, client => client.Channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false), "a queue of its own");
        foreach (var exchange in Wire.Exchanges().Except(Read[service]))
            await _broker.RefusedAsync(service, client => client.Channel.QueueBindAsync(queue, exchange, "#"), $"bind to {exchange}");
        foreach (var exchange in Read[service])
            await _broker.AllowedAsync(service, client => client.Channel.QueueBindAsync(queue, exchange, "#"), $"bind to {exchange}");
    }

    [TestCase("sales", "logistics")]
    [TestCase("logistics", "postsales")]
    [TestCase("postsales", "sales")]
    public async Task a_service_keeps_off_the_queues_and_error_queues_of_another(string service, string other)
    {
        var others = Wire.Queues().Where(queue => queue.StartsWith($"{other}.", StringComparison.Ordinal)).ToList();
        Assert.That(others.Count(queue => queue.EndsWith("_error", StringComparison.Ordinal)), Is.EqualTo(Read[other].Except(Wire.OtherSpellings).Count()), "an error queue for each message it consumes");
        foreach (var queue in others.Append("oms.unrouted"))
        {
            await _broker.RefusedAsync(service, client => client.ConsumeAsync(queue), $"consume {queue}");
            await _broker.RefusedAsync(service, client => client.Channel.BasicGetAsync(queue, autoAck: true), $"get from {queue}");
            await _broker.RefusedAsync(service, client => client.Channel.QueuePurgeAsync(queue), $"purge {queue}");
            await _broker.RefusedAsync(service, client => client.Channel.QueueDeleteAsync(queue, ifUnused: false, ifEmpty: false), $"delete {queue}");
        }
        foreach (var queue in Wire.Queues().Where(queue => queue.StartsWith($"{service}.", StringComparison.Ordinal)))
            await _broker.AllowedAsync(service, client => client.ConsumeAsync(queue), $"consume {queue}");
    }
}
