using static Oms.CustomerService.Orders.Telling.Phrases;

namespace Oms.CustomerService.Orders.Telling;

/// <summary>What Sales asked of others: approval, lines back, whether goods came back.</summary>
internal static class AskedSentences
{
    public static Told? Of(Telling telling) => telling.Data is var data ? telling.Fact.Name switch
    {
        "approval.asked" => new(HistoryKind.Order, $"Approval asked for outside{Times(data.Number("runs"))}"),
        "approval.answered" => new(HistoryKind.Order, data.Is("is_approved") ? "Approved outside" : "Rejected outside") { By = data.Text("by"), Detail = data.Text("note") },
        "withdrawal.requested" => new(HistoryKind.Order, $"Cancellation asked for: Logistics is to give up {Lines(data.Of("lines").Numbers("line_numbers"))}")
        {
            By = data.Of("lines").Text("user"),
            Lines = data.Of("lines").Numbers("line_numbers"),
        },
        "withdrawal.granted" => new(HistoryKind.Order, $"Logistics gave up {Lines(data.Numbers("line_numbers"))}") { Lines = data.Numbers("line_numbers") },
        "withdrawal.refused" => new(HistoryKind.Order, $"Not cancelled: a warehouse holds {Lines(data.Numbers("held"))}") { Lines = data.Numbers("held") },
        "parent_return.noted" => new(HistoryKind.PostSales, $"Return of what this order replaces: {data.Text("status")}"),
        _ => null,
    } : null;

    /// <summary>Nothing of the first time.</summary>
    public static string Times(int? runs) => runs > 1 ? $", try {runs}" : "";
}
