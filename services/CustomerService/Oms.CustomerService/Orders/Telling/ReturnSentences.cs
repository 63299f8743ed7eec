using Oms.CustomerService.Orders.Folding;
using static Oms.CustomerService.Orders.Telling.Phrases;

namespace Oms.CustomerService.Orders.Telling;

/// <summary>Goods that come back.</summary>
internal static class ReturnSentences
{
    public static Told? Of(Telling telling) => (telling.Data, telling.Fact.Stream) is var (data, rma) ? telling.Fact.Name switch
    {
        "return.opened" => ReturnFold.Of([telling.Fact]) is { } opened ? Opened(opened) : null,
        "return.tracking_changed" => Say($"Return {rma} travels with {Carried(data.Of("tracking"))}", []),
        "return.lines_received" => Say($"Return {rma}: {Grouped(data, line => $"received ({line.Text("condition") ?? "nothing wrong was told"})")}", NumbersOf(data)) with
        {
            Detail = string.Join("\n", data.List("lines").Select(line => line.Text("description")).OfType<string>().Distinct()),
        },
        "return.approved" => Say($"Return {rma} approved{Why(data.Text("reason"))}", NumbersOf(data, "joined")),
        "return.cancelled" => Say($"Return {rma} cancelled{Why(data.Text("reason"))}", []),
        "return.request_retried" => Say($"Warehouse told of return {rma} once more", []),
        _ => null,
    } : null;

    private static Told Opened(ReturnView view)
    {
        var asked = view.Lines.Where(line => line.JoinedBy is null).ToList();
        return Say($"Return {view.Rma} to {view.SourceId} {(view.IsPreauthorised ? "announced" : "arrived")}{In(asked.Select(line => line.LineNumber))}{(view.Status == "APPROVED" ? ", approved" : "")}", view.Lines.Select(line => line.LineNumber).ToValueList()) with
        {
            By = view.CreatedBy,
            Detail = string.Join("\n", asked.Select(line => string.Join(": ", new[] { line.Reason, line.Comment }.Where(text => text.Length > 0))).Distinct()),
        };
    }

    private static string Carried(Members tracking) =>
        string.Join(" ", new[] { tracking.Text("carrier"), tracking.Text("number") }.Where(text => !string.IsNullOrEmpty(text))) is { Length: > 0 } name ? name : "a parcel without a number";

    private static string Why(string? reason) => reason switch
    {
        "CSRAPPROVED" or "CSRCANCELLED" => " by customer service",
        "RECEIVED" => ": the goods arrived",
        "REFUSEDBYSALES" => ": not possible any longer",
        null or "" => "",
        _ => $": {reason}",
    };

    private static Told Say(string sentence, ValueList<int> lines) => new(HistoryKind.PostSales, sentence) { Lines = lines };
}
