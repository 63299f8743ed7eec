using Oms.Contracts.History;

namespace Oms.CustomerService.Orders.Folding;

/// <summary>What the facts of a return add up to.</summary>
internal static class ReturnFold
{
    public const string Cancelled = "CANCELLED";

    private const string Requested = "REQUESTED";
    private const string Approved = "APPROVED";

    /// <param name="facts">Of one return's stream, in order; null while it was not opened.</param>
    public static ReturnView? Of(IEnumerable<Fact> facts) => facts.Aggregate((ReturnView?)null, (view, fact) =>
        view is not null ? Go(view, fact.Name, Members.Of(fact), fact.At) : fact.Name == "return.opened" ? Open(fact, Members.Of(fact)) : null);

    private static ReturnView Open(Fact fact, Members data)
    {
        var content = data.Of("content");
        var isAnnounced = content.Is("is_preauthorised");
        var opened = new ReturnView
        {
            Rma = fact.Stream,
            CreatedAt = fact.At,
            CreatedBy = content.Text("user") ?? fact.By,
            SourceId = content.Text("source_id") ?? "",
            IsPreauthorised = isAnnounced,
            // What nobody announced is there already.
            Lines = content.List("lines", line => Line(line) is { } view ? view with { IsReceived = !isAnnounced && view.JoinedBy is null } : null),
        };
        return In(Track(opened, content.Of("tracking")), data.Is("is_approved") ? Approved : Requested, data, fact.At);
    }

    private static ReturnView Go(ReturnView view, string name, Members data, DateTimeOffset at) => name switch
    {
        "return.tracking_changed" => Track(view, data.Of("tracking")),
        "return.lines_received" => Receive(view, data.List("lines").ToList()),
        "return.approved" => In(Join(view, data.List("joined", Line)), Approved, data, at),
        "return.cancelled" => In(view, Cancelled, data, at),
        _ => view,
    };

    private static ReturnView In(ReturnView view, string status, Members data, DateTimeOffset at) =>
        view with { Status = status, StatusReason = data.Text("reason") ?? "", StatusDate = at };

    private static ReturnView Track(ReturnView view, Members tracking) =>
        view with { Carrier = tracking.Text("carrier"), TrackingNumber = tracking.Text("number"), TrackingUrl = tracking.Text("url") };

    private static ReturnView Join(ReturnView view, ValueList<ReturnLineView> joined) => view with
    {
        Lines = [.. view.Lines.Where(line => line.JoinedBy is null), .. joined.Select(line => view.Lines.FirstOrDefault(known => known.LineNumber == line.LineNumber) ?? line)],
    };

    private static ReturnView Receive(ReturnView view, List<Members> found) => view with
    {
        Lines = view.Lines.Select(line => found.LastOrDefault(said => said.Number("line_number") == line.LineNumber) is { Element.ValueKind: System.Text.Json.JsonValueKind.Object } said
            ? line with { IsReceived = true, Condition = said.Text("condition") }
            : line).ToValueList(),
    };

    private static ReturnLineView? Line(Members line) => line.Number("line_number") is { } number
        ? new(number, line.Text("sku") ?? "", line.Text("reason") ?? "", line.Text("reason_description") ?? "", line.Text("joined_by"), line.Text("condition"), IsReceived: false)
        : null;
}
