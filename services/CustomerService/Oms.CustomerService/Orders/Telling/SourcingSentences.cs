using Oms.Contracts.Logistics;
using static Oms.CustomerService.Orders.Telling.Phrases;

namespace Oms.CustomerService.Orders.Telling;

/// <summary>Where lines ship from.</summary>
internal static class SourcingSentences
{
    public static Told? Of(Telling telling) => telling.Data is var data ? telling.Fact.Name switch
    {
        "sourcing.settled" => Settled(data),
        "sourcing.withdrawn" => new(HistoryKind.Warehouse, $"{Capital(Lines(data.Numbers("lines")))} taken back before shipping")
        {
            By = data.Text("by"),
            Lines = [.. data.Numbers("lines"), .. data.Numbers("services")],
        },
        "sourcing.withdrawal_refused" => new(HistoryKind.Warehouse, $"{Capital(Lines(data.Numbers("lines")))} not taken back: a warehouse holds {Lines(data.Numbers("held"))}")
        {
            By = data.Text("by"),
            Lines = data.Numbers("lines"),
        },
        _ => null,
    } : null;

    private static Told Settled(Members data)
    {
        var groups = data.List("outcomes").GroupBy(Outcome).Select(group => $"{Lines(group.Select(line => line.Number("line_number")).OfType<int>())} {group.Key}").ToList();
        return new(HistoryKind.Warehouse, groups.Count == 0 ? "Sources looked for" : Capital(string.Join("; ", groups))) { Lines = NumbersOf(data, "outcomes") };
    }

    private static string Outcome(Members line)
    {
        var declined = line.Text("declined_by") is { Length: > 0 } by ? $", declined by {by}" : "";
        return line.Text("outcome") switch
        {
            SourcingOutcome.Sourced => $"from {line.Text("source_id")} with request {line.Text("request_id")}{declined}",
            SourcingOutcome.Waiting => $"waiting for stock{(line.Texts("waits_at") is { Count: > 0 } sources ? $" at {string.Join(", ", sources)}" : "")}{declined}",
            _ => $"without a source: none has it{declined}",
        };
    }
}
