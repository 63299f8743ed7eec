using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Oms.Cli.Asking;
using Oms.Cli.Broker;
using Oms.Cli.Watching;
using Oms.Contracts.History;
using Oms.Contracts.Json;
using Oms.CustomerService.Flows;

namespace Oms.Cli.Commands;

/// <summary>One order: how it stands, and how it came to that.</summary>
internal static class OrderCommand
{
    private static readonly Argument<string> Store = new("store") { Description = "The sales channel." };
    private static readonly Argument<string> Id = new("id") { Description = "The order's id." };
    private static readonly Option<int> Timeout = new("--timeout") { Description = "Seconds until the services should have answered.", HelpName = "s", DefaultValueFactory = _ => 10 };

    private static readonly Option<bool> Flow = new("--flow") { Description = "What it waits for, instead: the tasks of the order, of its lines and of its shipment requests." };

    public static Command Make()
    {
        var command = new Command("order", "Print an order's state and history, asked over the broker.") { Store, Id, Flow, Timeout, Options.Broker, Options.Json };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult command, CancellationToken cancel)
    {
        var (store, id, seconds) = (command.GetRequiredValue(Store), command.GetRequiredValue(Id), command.GetValue(Timeout));
        await using var link = await BrokerLink.Open(BrokerAddress.OfOperator(command), cancel);
        var inquiry = new OrderInquiry(await Asker.Open(link, cancel), store, id);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(TimeSpan.FromSeconds(seconds));
        await inquiry.Run(time.Token);
        cancel.ThrowIfCancellationRequested();

        var silent = inquiry.Unanswered.ToList();
        if (inquiry.Order is null && silent.Count == 0)
            throw new Failure(ExitCode.Undone, $"there is no order {id} in {store}");
        if (inquiry.Order is not null && command.GetValue(Flow))
            PrintFlow(inquiry, new Screen(command.GetValue(Options.Json)), silent);
        else if (inquiry.Order is not null)
            Print(inquiry, new Screen(command.GetValue(Options.Json)), silent);
        return silent.Count == 0
            ? ExitCode.Done
            : throw new Failure(ExitCode.Undone, $"no answer within {seconds} s from {string.Join(" and ", silent)}{(inquiry.Order is null ? "" : ": what it knows is missing above")}");
    }

    private static void Print(OrderInquiry inquiry, Screen screen, List<string> silent)
    {
        var order = inquiry.Order!;
        var (lines, facts) = (ListOf(order, "lines"), inquiry.Facts.ToList());
        screen.Say(new { Order = order, inquiry.Money, History = facts, Unanswered = silent }, Headline(order));
        screen.Show("Lines", ["line", "sku", "type", "quantity", "status", "source", "request", "gross"], lines.Select(line => new[]
        {
            Text(line, "line_number"), Text(line, "sku"), Text(line, "product_type"), Text(line, "quantity"), $"{Text(line, "status")}/{Text(line, "status_reason")}",
            Text(line, "source_id"), inquiry.RequestOf((int)line["line_number"]!) ?? "-", Amount(line["amount"] as JsonObject, "gross_amount"),
        }));
        screen.Show("Totals", ["lines", "net", "tax", "gross", "currency"], lines.GroupBy(line => line["amount"]?["currency"]?.ToString() ?? "-").Select(some => new[]
        {
            $"{some.Count()}", Sum(some, "net_amount"), Sum(some, "tax_amount"), Sum(some, "gross_amount"), some.Key,
        }));
        MoneyTables.Show(screen, inquiry.Money);
        screen.Show("History", ["time", "service", "stream", "version", "fact", "by"], facts.Select(fact => new[]
        {
            Time(fact, "at", "yyyy-MM-dd HH:mm:ss.fff"), Text(fact, "service"), Text(fact, "stream"), Text(fact, "version"), Text(fact, "name"), Text(fact, "by"),
        }));
    }

    private static void PrintFlow(OrderInquiry inquiry, Screen screen, List<string> silent)
    {
        var (order, flow) = (inquiry.Order!, OrderFlow.Of(inquiry.Facts.Select(fact => fact.Deserialize<Fact>(WireJson.Options)!)));
        screen.Say(
            new { Store = Text(order, "store"), OrderId = Text(order, "id"), Status = Text(order, "status"), StatusReason = Text(order, "status_reason"), Flow = flow, Unanswered = silent },
            Headline(order));
        FlowTables.Show(screen, flow);
    }

    private static FormattableString Headline(JsonObject order) =>
        $"order [bold]{Text(order, "id")}[/] of {Text(order, "store")}: [bold]{Text(order, "status")}/{Text(order, "status_reason")}[/] since {Time(order, "status_date")}, placed {Time(order, "origin_date")}";

    private static IEnumerable<JsonObject> ListOf(JsonObject json, string member) => (json[member] as JsonArray ?? []).OfType<JsonObject>();

    private static string Text(JsonObject json, string member) => Gist.Text(json, member) ?? "-";

    private static string Time(JsonObject json, string member, string format = "yyyy-MM-dd HH:mm:ss") =>
        DateTimeOffset.TryParse(Gist.Text(json, member), CultureInfo.InvariantCulture, out var time) ? time.ToString(format, CultureInfo.InvariantCulture) : "-";

    private static string Amount(JsonObject? amount, string member) => amount is null ? "-" : $"{Text(amount, member)} {Text(amount, "currency")}";

    private static string Sum(IEnumerable<JsonObject> lines, string member) =>
        lines.Sum(line => line["amount"]?[member]?.GetValue<decimal>() ?? 0).ToString(CultureInfo.InvariantCulture);
}
