using Oms.CustomerService.Orders.Folding;
using static Oms.CustomerService.Orders.Telling.Phrases;
using StreamId = Oms.Deciding.StreamId;

namespace Oms.CustomerService.Orders.Telling;

/// <summary>Money that goes back. Its stream is channel and credit note.</summary>
internal static class RefundSentences
{
    public static Told? Of(Telling telling) => (telling.Data, StreamId.Parts(telling.Fact.Stream)[^1]) is var (data, note) ? telling.Fact.Name switch
    {
        "refund.opened" => RefundFold.Of([telling.Fact]) is { } opened ? Opened(opened, note, data.Is("is_released_at_once")) : null,
        "refund.release_asked" => Say($"Refund {note} approved{(data.Is("is_offline") ? ", handed over outside" : "")}"),
        "refund.pending" => Say($"Refund {note} is on its way"),
        "refund.released" => Say($"Refund {note} paid"),
        "refund.failed" => Say($"Refund {note} failed: the gateway could not") with { Detail = string.Join("\n", data.Reasons("reasons")) },
        "refund.cancelled" => Say($"Refund {note} cancelled") with { Detail = string.Join("\n", data.Reasons("reasons")) },
        _ => null,
    } : null;

    private static Told Opened(RefundView view, string note, bool isReleased)
    {
        var lines = view.Lines.Select(line => line.LineNumber).Distinct().ToValueList();
        return Say($"Refund {note} of {Money(view.Total, view.Currency)} for {For(view)}{In(lines)}{(isReleased ? "" : ", waits for approval")}") with
        {
            By = view.CreatedBy,
            Detail = string.Join("\n", view.Lines.Select(line => string.Join(": ", new[] { line.Reason, line.Description }.Where(text => text.Length > 0))).Distinct()),
            Lines = lines,
        };
    }

    private static string For(RefundView view) => view.Kind switch
    {
        "return" => view.Rma is { } rma ? $"return {rma}" : "a return",
        "appeasement" => "an appeasement",
        "cancellation" => "what was cancelled",
        _ => view.Kind,
    };

    private static Told Say(string sentence) => new(HistoryKind.PostSales, sentence);
}
