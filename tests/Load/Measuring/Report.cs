using System.Globalization;
using Oms.Cli;
using Oms.Load.Contenders;

namespace Oms.Load.Measuring;

/// <summary>Says what was measured, and what that is worth.</summary>
internal static class Report
{
    public static void Print(Results results, Screen screen)
    {
        screen.Say(ForProgram(results), $"\nAn order is {results.Shape.Messages} messages of {results.Shape.MessageBytes} bytes together, {results.Shape.Units} units of work with {results.Shape.Facts} facts and {results.Shape.Documents} documents written.");
        screen.Show("Capacity, median of the rounds", ["", "orders/s", "µs CPU an order", "Sales", "Logistics", "PostgreSQL", "RabbitMQ", "(load generator)"], Enum.GetValues<Way>().SelectMany(way => Row(results, way)));
        if (results.Latency is { } latency)
        {
            screen.Show($"Until the warehouse has the request, at {latency.Offered:0} orders/s, ms", ["", "p50", "p95", "p99", "max"],
                [["from the schedule", .. Columns(latency.FromSchedule)], ["from the confirm", .. Columns(latency.FromConfirm)]]);
        }
        if (results.RatioTo(Way.Limit) is { } limit)
            screen.Note($"{limit:P0} of the limit (wanted on two cores: 60 %)");
        if (results.RatioTo(Way.Conventional) is { } conventional)
            screen.Note($"{conventional:0.0} times the conventional way (wanted on two cores: 3)");
        screen.Note($"Others share the machine: the ratios tell something, the rates little.");
        screen.Note($"{results.Doubles} messages came twice under one id, which is allowed.");
        foreach (var fault in results.Faults)
            screen.Note($"[red]WRONG[/] {fault}");
        if (results.Faults.Count == 0)
            screen.Note($"Every order was requested exactly once; nothing was refused, put aside or left behind.");
    }

    private static IEnumerable<string[]> Row(Results results, Way way)
    {
        var turns = results.Turns.Where(turn => turn.Way == way).ToList();
        if (turns.Count == 0)
            yield break;
        string Micro(Func<Cpu, double> part) => Text(Results.Median(turns.Select(turn => part(turn.CpuPerOrder))) * 1e6);
        yield return
        [
            way.ToString(), Text(results.RateOf(way)!.Value), Micro(cpu => cpu.Total), Micro(cpu => cpu.Sales), Micro(cpu => cpu.Logistics),
            Micro(cpu => cpu.Postgres), Micro(cpu => cpu.RabbitMq), Micro(cpu => cpu.Load),
        ];
    }

    private static IEnumerable<string> Columns(Latency latency) => [Text(latency.P50), Text(latency.P95), Text(latency.P99), Text(latency.Max)];

    private static string Text(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    private static object ForProgram(Results results) => new
    {
        results.Settings,
        results.Shape,
        OrdersPerSecond = Enum.GetValues<Way>().ToDictionary(way => way.ToString(), results.RateOf),
        OfLimit = results.RatioTo(Way.Limit),
        TimesConventional = results.RatioTo(Way.Conventional),
        Turns = results.Turns.Select(turn => new { turn.Round, Way = turn.Way.ToString(), turn.OrdersPerSecond, turn.CpuPerOrder, turn.DrainSeconds }),
        results.Latency,
        results.Doubles,
        results.Faults,
    };
}
