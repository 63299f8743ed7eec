using Oms.CustomerService.Orders.Folding;
using static Oms.CustomerService.Orders.Telling.Phrases;

namespace Oms.CustomerService.Orders.Telling;

/// <summary>Exchanges and reshipments of an order.</summary>
internal static class ChildSentences
{
    public static Told? Of(Telling telling) => telling.Data is var data ? telling.Fact.Name switch
    {
        "order.lines_replaced" => ChildFold.Of([telling.Fact]) is [var child, ..] ? Replaced(child, data.Of("child")) : null,
        "order.child_renumbered" => Say($"Order {data.Text("order_id")} became {data.Text("new_order_id")}: the number was taken", []),
        "order.child_placed" => Say($"Order {data.Text("order_id")} placed", []),
        "order.child_ended" => Say($"Order {data.Text("order_id")} no longer replaces {Lines(data.Numbers("line_numbers"))}", data.Numbers("line_numbers")),
        _ => null,
    } : null;

    private static Told Replaced(ChildView child, Members data) => Say(
        $"{(child.Kind == OrderKind.Reshipment ? "Reshipment" : "Exchange")} {child.OrderId} asked for in place of {Lines(child.Lines)}", child.Lines) with
    {
        By = child.By,
        Detail = string.Join(": ", new[] { data.Text("reason"), data.Text("reason_description") }.Where(text => !string.IsNullOrEmpty(text))),
    };

    private static Told Say(string sentence, ValueList<int> lines) => new(HistoryKind.PostSales, sentence) { Lines = lines };
}
