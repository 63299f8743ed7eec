using System.Globalization;
using System.Text.Json.Nodes;
using Oms.Cli.Watching;

namespace Oms.Cli.Commands;

/// <summary>The Payments section of an order, and the exceptions that need a person.</summary>
internal static class MoneyTables
{
    public static void Show(Screen screen, JsonObject? money)
    {
        if (money is null)
            return;
        screen.Show("Payments", ["order total", "authorized", "captured", "refunded", "total due", "currency", "captured when"],
            [Cells(money, "order_total", "authorized", "captured", "refunded", "total_due", "currency", "capture_timing")]);
        screen.Show(
            "Operations",
            ["no.", "method", "command", "status", "requested", "payment id", "last update", "event", "amount", "response", "runs", "exception"],
            (money["operations"] as JsonArray ?? []).OfType<JsonObject>().Select(OperationOf));
    }

    public static void ShowExceptions(Screen screen, IEnumerable<JsonObject> exceptions) => screen.Show(
        "Payment exceptions",
        ["store", "order", "operation", "kind", "amount", "currency", "gateway", "payment id", "raised", "message", "answer"],
        exceptions.Select(exception => (string[])[
            .. Cells(exception, "sales_channel_id", "order_id", "operation", "kind", "amount", "currency", "gateway", "payment_id"),
            Time(exception, "raised_at"), .. Cells(exception, "message", "answer_id"),
        ]));

    private static string[] OperationOf(JsonObject operation) =>
    [
        .. Cells(operation, "number", "payment_method", "command", "status", "requested_amount", "payment_id"),
        Time(operation, "last_update"), EventOf(operation), .. Cells(operation, "amount", "response", "runs"),
        operation["exception"] is JsonObject exception ? $"{Gist.Text(exception, "status")} {Gist.Text(exception, "kind")}" : "-",
    ];

    /// <summary>Of a message's name the last word; OFFLINE where no gateway was asked.</summary>
    private static string EventOf(JsonObject operation) =>
        (Gist.Text(operation, "offline") == "true" ? "OFFLINE " : "") + ((Gist.Text(operation, "event") ?? "-").Split('.') is [.., var last] ? last : "-");

    private static string[] Cells(JsonObject json, params string[] members) => [.. members.Select(member => Gist.Text(json, member) ?? "-")];

    private static string Time(JsonObject json, string member) =>
        DateTimeOffset.TryParse(Gist.Text(json, member), CultureInfo.InvariantCulture, out var time) ? time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : "-";
}
