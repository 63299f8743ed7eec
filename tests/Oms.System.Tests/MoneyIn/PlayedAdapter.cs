using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests.MoneyIn;

/// <summary>
/// A payment adapter as somebody else writes it, under its gateway's user. What it is asked it does once for each reference, however
/// often it is asked, and answers as the test wants it to; where that says nothing, with a yes.
/// </summary>
internal sealed class PlayedAdapter : IAsyncDisposable
{
    private readonly string _gateway;
    private readonly ForeignClient _client;
    private readonly Collected _asked;
    private readonly ConcurrentDictionary<(string Order, string Command), Reply> _replies = new();
    private readonly ConcurrentDictionary<string, (string Order, string Command, decimal Amount)> _done = new();
    private readonly ConcurrentQueue<string> _said = new();
    private readonly SemaphoreSlim _speaking = new(1);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _work;

    private PlayedAdapter(string gateway, ForeignClient client, Collected asked)
    {
        (_gateway, _client, _asked) = (gateway, client, asked);
        _work = WorkAsync();
    }

    /// <summary>Where the test wants nothing else.</summary>
    public Reply Usual { get; set; } = Reply.Yes;

    /// <summary>The <c>message_id</c> of each answer so far.</summary>
    public IReadOnlyCollection<string> Said => _said;

    /// <summary>All that it was asked.</summary>
    public IReadOnlyList<Received> Asked => _asked.All;

    public static async Task<PlayedAdapter> LogInAsync(TestBroker broker, string gateway = "PAYGATE")
    {
        var client = await broker.ConnectAsync(gateway);
        var queue = (await client.Channel.QueueDeclareAsync("", durable: false, exclusive: true, autoDelete: true)).QueueName;
        foreach (var command in Wire.SaidToGateways)
            await client.Channel.QueueBindAsync(queue, command, gateway);
        return new(gateway, client, await client.ConsumeAsync(queue));
    }

    /// <summary>From now on an order's command is answered so.</summary>
    public void Says(string order, string command, Reply reply) => _replies[(order, command)] = reply;

    /// <summary>The first command of this kind for an order.</summary>
    public Task<Received> HeardAsync(string order, string command) => _asked.FirstAsync(each => each.Exchange == command && OrderOf(each) == order);

    public Task<IReadOnlyList<Received>> HeardAsync(string order, string command, int count) => _asked.AtLeastAsync(count, each => each.Exchange == command && OrderOf(each) == order);

    public IEnumerable<Received> AskedOf(string order) => Asked.Where(each => OrderOf(each) == order);

    /// <summary>Gross that the gateway moved for an order, each reference once.</summary>
    public decimal MovedOf(string order, string command) => _done.Values.Where(each => each.Order == order && each.Command == command).Sum(each => each.Amount);

    /// <summary>Answers a command on this exchange, perhaps changed, whatever was answered before.</summary>
    public async Task AnswerAsync(string exchange, Received command, Action<JsonObject>? change = null)
    {
        var body = command.Json.AsObject();
        body["payment"]!["gateway_response"] = exchange.EndsWith("_failed", StringComparison.Ordinal) ? "declined" : "approved";
        change?.Invoke(body["payment"]!.AsObject());
        await SayAsync(exchange, body.ToJsonString());
    }

    public async Task SayAsync(string exchange, string body)
    {
        var id = Guid.NewGuid().ToString();
        await _speaking.WaitAsync();
        try
        {
            await _client.PublishAsync(exchange, body, _gateway, id);
            _said.Enqueue(id);
        }
        finally
        {
            _speaking.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _work;
        await _client.DisposeAsync();
        _speaking.Dispose();
        _end.Dispose();
    }

    private async Task WorkAsync()
    {
        for (var seen = 0; !_end.IsCancellationRequested; await Task.Delay(10))
        {
            foreach (var command in Asked.Skip(seen))
            {
                await DoAsync(command);
                seen++;
            }
        }
    }

    private async Task DoAsync(Received command)
    {
        var (order, payment) = (OrderOf(command), command.Json["payment"]!);
        var reply = _replies.GetValueOrDefault((order, command.Exchange)) ?? Usual;
        var (reference, operation) = ((string)payment["operation_reference"]!, (order, command.Exchange, (decimal)payment["amount"]!));
        if (reply.IsDone)
            Assert.That(_done.GetOrAdd(reference, operation), Is.EqualTo(operation), "a reference names one operation");
        var answers = Wire.SaidByGateways.Skip(2 * Array.IndexOf(Wire.SaidToGateways, command.Exchange)).ToArray();
        for (var i = 0; i < reply.Times; i++)
            await AnswerAsync(answers[_done.ContainsKey(reference) ? 0 : 1], command, reply.Change);
    }

    private static string OrderOf(Received command) => (string)command.Json["payment"]!["order_id"]!;
}
