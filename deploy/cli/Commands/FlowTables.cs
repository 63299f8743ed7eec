using System.Globalization;
using Oms.CustomerService.Flows;

namespace Oms.Cli.Commands;

/// <summary>The flow of an order as tables: of the order, of its lines, of its shipment requests.</summary>
internal static class FlowTables
{
    private static readonly string[] Columns = ["task", "state", "runs", "started", "ended", "next run", "last error", "note"];

    public static void Show(Screen screen, OrderFlow flow)
    {
        screen.Show("Order flow", [.. Columns, "depends on"], flow.Tasks.Select(task => (string[])[.. Row(task), Or(string.Join(", ", task.DependsOn))]));
        screen.Show("Item flows", ["line", "sku", "status", .. Columns], flow.Items.SelectMany(item =>
            item.Tasks.Select((task, i) => (string[])[.. i > 0 ? ["", "", ""] : new[] { $"{item.LineNumber}", item.Sku, $"{item.Status}/{item.StatusReason}" }, .. Row(task)])));
        screen.Show("Shipment flows", ["request", "source", "lines", .. Columns], flow.Shipments.SelectMany(shipment =>
            shipment.Tasks.Select((task, i) => (string[])[.. i > 0 ? ["", "", ""] : new[] { shipment.RequestId, Or(shipment.SourceId), Or(string.Join(", ", shipment.LineNumbers)) }, .. Row(task)])));
    }

    private static string[] Row(FlowTask task) =>
        [task.Name, $"{task.State}", $"{task.Runs}", Time(task.Started), Time(task.Ended), Time(task.NextRun), Or(task.LastError), Or(task.Note)];

    private static string Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "-";

    private static string Or(string? text) => string.IsNullOrEmpty(text) ? "-" : text;
}
