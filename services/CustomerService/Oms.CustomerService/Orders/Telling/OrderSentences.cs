using static Oms.CustomerService.Orders.Telling.Phrases;

namespace Oms.CustomerService.Orders.Telling;

/// <summary>An order in Sales, from its placing to its end, and the notes to it.</summary>
internal static class OrderSentences
{
    public static Told? Of(Telling telling) => telling.Data is var data ? telling.Fact.Name switch
    {
        "order.placed" => Placed(data.Of("order"), telling.Currency),
        "order.received" => new(HistoryKind.Order, $"Order accepted{Released(data.Numbers("released"))}"),
        "order.stopped" => new(HistoryKind.Order, $"Order {Ended(data.Text("status"))}: {Words(data.Text("reason"))}")
        {
            By = data.Text("by"),
            Detail = data.Text("note"),
            Lines = data.Numbers("line_numbers"),
        },
        "order.shipping_address_changed" => Readdressed(data),
        "order.lines_shipped" => new(HistoryKind.Order, $"{Capital(Lines(data.Numbers("line_numbers")))} shipped") { Lines = data.Numbers("line_numbers") },
        "order.lines_cancelled" => new(HistoryKind.Order, $"Cancelled: {Grouped(data, line => Words(line.Text("reason")))}") { Lines = NumbersOf(data) },
        "order.lines_returned" => new(HistoryKind.PostSales, $"{Capital(Lines(data.Numbers("line_numbers")))} came back with return {data.Text("rma")}") { Lines = data.Numbers("line_numbers") },
        "order.completed" => new(HistoryKind.Order, $"Order complete: {Words(data.Text("outcome"))}"),
        "comments.added" => new(HistoryKind.Comment, "Note") { By = data.Of("comment").Text("user"), Detail = data.Of("comment").Text("comment") },
        _ => null,
    } : null;

    /// <summary>What goes on to Logistics with it.</summary>
    public static string Released(ValueList<int> lines) => lines.Count == 0 ? "" : $"; {Lines(lines)} passed to Logistics";

    private static Told Placed(Members order, string currency)
    {
        var lines = order.List("lines").ToList();
        return new(HistoryKind.Order, $"Order placed: {lines.Count} {(lines.Count == 1 ? "line" : "lines")}, {Money(lines.Sum(line => line.Of("amount").Amount("gross_amount") ?? 0), currency)}")
        {
            By = order.Text("customer_service_agent"),
        };
    }

    private static Told Readdressed(Members data)
    {
        var (lines, to) = (data.Numbers("line_numbers"), data.Of("address"));
        return new(HistoryKind.Order, $"New shipping address of {Lines(lines)}: {Line(", ", to.Text("address1"), Line(" ", to.Text("zip"), to.Text("city")), to.Text("state"), to.Text("country_code"))}")
        {
            By = data.Text("by"),
            Detail = Line(" ", to.Text("first_name"), to.Text("last_name")),
            Lines = lines,
        };
    }

    private static string Line(string between, params IEnumerable<string?> parts) => string.Join(between, parts.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string Ended(string? status) => status switch
    {
        "REJECTED" => "rejected",
        "ABORTED" => "aborted",
        _ => "cancelled",
    };
}
