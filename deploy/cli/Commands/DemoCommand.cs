using System.CommandLine;
using System.Text.Json.Nodes;
using Oms.Cli.Playing;

namespace Oms.Cli.Commands;

/// <summary>One order's whole journey, with everybody but us played.</summary>
internal static class DemoCommand
{
    private static readonly Argument<FileInfo?> File = new("file")
    {
        Description = "A complete magento.sales.order_management.create; contracts/samples/order.json when absent.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> AsIs = new("--as-is") { Description = "Keep the order's id. Otherwise it gets a fresh one, since an id is taken once." };
    private static readonly Option<int> Timeout = new("--timeout") { Description = "Seconds until the order should be COMPLETE.", HelpName = "s", DefaultValueFactory = _ => 60 };

    public static Command Make()
    {
        var command = new Command("demo", "Publish an order as a storefront would, play its warehouse and its gateway, and print its journey until it is COMPLETE.")
        {
            File, AsIs, Timeout, Options.Decline, Options.Delay, Options.Broker, Options.Json,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult command, CancellationToken cancel)
    {
        var screen = new Screen(command.GetValue(Options.Json));
        var file = command.GetValue(File) ?? new(Path.Combine(AppContext.BaseDirectory, "order.json"));
        var order = await DemoOrder.Read(file, command.GetValue(AsIs), cancel);
        screen.Note($"order [bold]{order.Id}[/] of {order.Store}{(order.GivenId == order.Id ? "" : $", a fresh id instead of {order.GivenId}")}");

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end.CancelAfter(TimeSpan.FromSeconds(command.GetValue(Timeout)));
        var journey = new Journey(order.Store, order.Id);
        var demo = new Demo(command, screen, journey);
        try
        {
            await demo.Play(order, end.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // Time is up: the journey tells what has not come.
        }
        Sum(journey, screen);
        return journey.IsOver ? ExitCode.Done : throw new Failure(ExitCode.Undone, $"the order is not complete. Missing: {string.Join("; ", journey.Missing())}");
    }

    private static void Sum(Journey journey, Screen screen)
    {
        screen.Show("Statuses", ["status", "after"], journey.Statuses.Select(one => new[] { one.Status, $"{one.After.TotalMilliseconds:0} ms" }));
        screen.Show("Payments", ["message", "payment", "after"], journey.Payments.Select(one => new[] { one.Seen.Message, one.Seen.Gist.Rest ?? "-", $"{one.After.TotalMilliseconds:0} ms" }));
        screen.Show("Packages", ["carrier", "tracking number"], journey.Packages.Select(one => new[] { one.Carrier ?? "-", one.Tracking ?? "-" }));
        screen.Show("Totals of all lines", ["lines", "net", "tax", "gross", "currency"], Totals(journey.Last?.Body?["order"]?["lines"] as JsonArray ?? []));
    }

    /// <summary>The order carries none: they are the sums of its lines.</summary>
    private static IEnumerable<string[]> Totals(JsonArray lines) =>
        lines.Select(line => line!["amount"]!).GroupBy(amount => amount["currency"]?.ToString() ?? "-").Select(currency => new[]
        {
            $"{currency.Count()}", Sum(currency, "net_amount"), Sum(currency, "tax_amount"), Sum(currency, "gross_amount"), currency.Key,
        });

    private static string Sum(IEnumerable<JsonNode> amounts, string member) => $"{amounts.Sum(amount => amount[member]?.GetValue<decimal>() ?? 0)}";
}
