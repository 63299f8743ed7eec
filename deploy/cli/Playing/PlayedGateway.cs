using System.Collections.Concurrent;
using System.Diagnostics;
using Oms.Cli.Broker;
using Oms.Cli.Watching;

namespace Oms.Cli.Playing;

/// <summary>
/// A payment adapter and the gateway behind it. It does an operation once, however often it is asked for under its reference, and
/// says the same of it each time; it forgets when it ends.
/// </summary>
internal sealed class PlayedGateway(BrokerLink link, string gateway, GatewayOdds odds, TimeSpan delay)
{
    private readonly ConcurrentDictionary<string, GatewayOperation> _operations = new();

    /// <summary>Told after the answers were confirmed, or kept back.</summary>
    public event Action<GatewayAnswer> Answered = _ => { };

    /// <summary>What it has done, each operation once.</summary>
    public IEnumerable<GatewayOperation> Operations => _operations.Values;

    /// <inheritdoc cref="PlayedWarehouse.Open"/>
    public Task Open(string user, bool keep, CancellationToken cancel) =>
        new PlayedQueue(link, $"{user}.played_gateway.{gateway}", keep).Serve(GatewayOperation.Commands, gateway, Work, cancel);

    private async Task Work(Seen command, CancellationToken cancel)
    {
        if (GatewayOperation.PaymentOf(command) is not { } payment)
            return;
        var since = Stopwatch.StartNew();
        await Task.Delay(delay, cancel);
        var reference = GatewayOperation.ReferenceOf(command, payment);
        var operation = _operations.GetOrAdd(reference, _ => GatewayOperation.Of(command, payment, !odds.Fails(reference), since));
        var asked = operation.AskedOnceMore();
        var times = odds.Answers(reference, asked);
        for (var i = 0; i < times; i++)
            await link.Publish(operation.Message, gateway, operation.Body, Guid.CreateVersion7().ToString(), cancel);
        Answered(new(reference, operation, asked, times));
    }
}

/// <summary>What the gateway did with one delivery.</summary>
/// <param name="Reference">Of the operation.</param>
/// <param name="Operation">What became of it.</param>
/// <param name="Asked">How often it was asked for so far.</param>
/// <param name="Times">How often it was answered now: not at all, once, twice.</param>
internal sealed record GatewayAnswer(string Reference, GatewayOperation Operation, int Asked, int Times);
