using Oms.Contracts.History;

namespace Oms.CustomerService.Orders.Folding;

/// <summary>What the facts of a refund add up to.</summary>
internal static class RefundFold
{
    /// <param name="facts">Of one refund's stream, in order; null while it was not opened.</param>
    public static RefundView? Of(IEnumerable<Fact> facts) => facts.Aggregate((RefundView?)null, (view, fact) =>
        view is not null ? Go(view, fact.Name, Members.Of(fact), fact.At) : fact.Name == "refund.opened" ? Open(fact, Members.Of(fact).Of("content")) : null);

    private static RefundView Open(Fact fact, Members content) => new()
    {
        CreditNote = content.Text("credit_note") ?? "",
        Kind = content.Text("type") ?? "",
        Status = "REQUESTED",
        CreatedAt = fact.At,
        StatusDate = fact.At,
        CreatedBy = content.Text("user") ?? fact.By,
        Rma = content.Text("rma"),
        Currency = content.Text("currency") ?? "",
        Lines = content.List("lines", Line),
    };

    private static RefundView Go(RefundView view, string name, Members data, DateTimeOffset at) => name switch
    {
        "refund.pending" => In(view, "PENDINGRELEASE", [], at),
        "refund.released" => In(view, "RELEASED", [], at),
        "refund.cancelled" => In(view, "CANCELLED", data.Reasons("reasons"), at),
        // The gateway could not: it stays as it is, for somebody to look at.
        "refund.failed" => view with { Problems = data.Reasons("reasons") },
        _ => view,
    };

    private static RefundView In(RefundView view, string status, ValueList<string> problems, DateTimeOffset at) =>
        view with { Status = status, StatusDate = at, Problems = problems };

    private static RefundLineView? Line(Members line)
    {
        if (line.Number("line_number") is not { } number)
            return null;
        var (amount, words) = (line.Of("amount"), line.Of("words"));
        var (net, tax) = (amount.Amount("net") ?? 0, amount.List("taxes").Sum(each => each.Amount("amount") ?? 0));
        return new(number, words.Text("reason") ?? "", words.Text("description") ?? "", net, tax, net + tax);
    }
}
