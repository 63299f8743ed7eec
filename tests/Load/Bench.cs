using Oms.Load.Contenders;
using Oms.Load.Driving;
using Oms.Load.Measuring;
using Oms.Load.Recording;

namespace Oms.Load;

/// <summary>A whole run: record an order, warm up, measure in turns, then the latency, then look whether it all was true.</summary>
internal sealed class Bench(Settings settings, Action<string> tell) : IAsyncDisposable
{
    private static readonly TimeSpan Ramp = TimeSpan.FromSeconds(2);

    private readonly List<Contender> _contenders = [];
    private readonly List<Turn> _turns = [];
    private readonly List<string> _faults = [];

    public async Task<Results> RunAsync(CancellationToken token)
    {
        var order = SampleOrder.Body(settings.OneLine);
        tell("starting Sales and Logistics, following one order");
        var system = await Contender.StartSystemAsync(settings.Replicas);
        _contenders.Add(system);
        var journey = await Recorder.RecordAsync(system.Ground, order);
        await ChooseAsync(system, journey, order);
        foreach (var contender in _contenders)
            await WarmUpAsync(contender, token);
        for (var round = 1; round <= settings.Rounds; round++)
        {
            foreach (var contender in _contenders)
                await TakeTurnAsync(round, contender, token);
        }
        var latency = _contenders.Find(contender => contender.Way is Way.System) is { } measured ? await MeasureLatencyAsync(measured) : null;
        foreach (var contender in _contenders)
        {
            contender.Members.ToList().ForEach(member => member.MustRun());
            _faults.AddRange(await Leftovers.FaultsAsync(contender));
        }
        return new(settings, ShapeOf(journey), _turns, latency, _faults, _contenders.Sum(contender => contender.Traffic.Tally.Doubles));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var contender in _contenders)
            await contender.DisposeAsync();
    }

    /// <summary>The system has to run for its journey, even when only a yardstick is measured.</summary>
    private async Task ChooseAsync(Contender system, Journey journey, byte[] order)
    {
        if (!settings.Ways.Contains(Way.System))
        {
            _contenders.Remove(system);
            await system.DisposeAsync();
        }
        foreach (var way in new[] { Way.Limit, Way.Conventional }.Where(settings.Ways.Contains))
            _contenders.Add(await Contender.StartStandInsAsync(way, journey, settings.Replicas));
        foreach (var contender in _contenders)
            await contender.OpenAsync(journey, order);
    }

    private async Task WarmUpAsync(Contender contender, CancellationToken token)
    {
        // One by one there is little to compile, and much to wait for.
        var orders = contender.Way is Way.Conventional ? settings.Warmup / 30 : settings.Warmup;
        tell($"warming up: {contender.Way}, {orders} orders");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        stop.CancelAfter(TimeSpan.FromSeconds(settings.WarmupSeconds));
        void Count()
        {
            if (contender.Traffic.Tally.DoneCount >= orders)
                stop.CancelAsync();
        }
        contender.Traffic.Tally.Done += Count;
        await new ClosedLoop(contender.Traffic, InFlightOf(contender)).RunAsync(stop.Token);
        contender.Traffic.Tally.Done -= Count;
        await DrainAsync(contender);
    }

    private async Task TakeTurnAsync(int round, Contender contender, CancellationToken token)
    {
        contender.Members.ToList().ForEach(member => member.ForgetLog());
        var meter = await CpuMeter.OfAsync(contender);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        var running = new ClosedLoop(contender.Traffic, InFlightOf(contender)).RunAsync(stop.Token);
        await Task.WhenAny(running, Task.Delay(Ramp, token));
        var (started, before, done) = (TimeProvider.System.GetTimestamp(), meter.Read(), contender.Traffic.Tally.DoneCount);
        await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(settings.Seconds), token));
        var orders = contender.Traffic.Tally.DoneCount - done;
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        var used = meter.Read() - before;
        await stop.CancelAsync();
        await running;
        token.ThrowIfCancellationRequested();
        var turn = new Turn(round, contender.Way, orders / seconds, used * (1.0 / Math.Max(1, orders)), await DrainAsync(contender));
        tell($"round {round}: {turn.Way,-12} {turn.OrdersPerSecond,7:0} orders/s, {turn.CpuPerOrder.Total * 1e6,6:0} us of CPU an order, drained in {turn.DrainSeconds:0.0} s");
        _turns.Add(turn);
    }

    /// <summary>Row by row, hundreds of orders would only queue: the first would be done after a minute, the rate would be the same.</summary>
    private int InFlightOf(Contender contender) => contender.Way is Way.Conventional ? Math.Min(settings.InFlight, 32) : settings.InFlight;

    /// <summary>Half of what the system can do: there is room, so what is slow is slow by itself.</summary>
    private async Task<LatencyRun> MeasureLatencyAsync(Contender contender)
    {
        var rate = Results.Median(_turns.Where(turn => turn.Way == contender.Way).Select(turn => turn.OrdersPerSecond)) / 2;
        tell($"latency at {rate:0} orders/s");
        var fates = await new OpenLoop(contender.Traffic, rate).RunAsync(TimeSpan.FromSeconds(2 * settings.Seconds));
        await DrainAsync(contender);
        var seen = fates.Where(fate => fate.RequestedAt > 0).ToList();
        var clock = TimeProvider.System;
        return new(rate, fates.Count,
            Latency.Of(seen.Select(fate => clock.GetElapsedTime(fate.Due, fate.RequestedAt))), Latency.Of(seen.Select(fate => clock.GetElapsedTime(fate.ConfirmedAt, fate.RequestedAt))));
    }

    private async Task<double> DrainAsync(Contender contender)
    {
        var started = TimeProvider.System.GetTimestamp();
        _faults.AddRange(await Leftovers.DrainAsync(contender));
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    private static Shape ShapeOf(Journey journey) => new(
        journey.Messages.Count, journey.Messages.Sum(message => message.Body.Length), journey.Steps.Count,
        journey.Steps.Sum(step => step.Facts.Count), journey.Steps.Sum(step => step.Documents.Count));
}
