using Oms.Contracts.History;
using Oms.Contracts.Sales;

namespace Oms.CustomerService.Orders.Telling;

/// <summary>History and comments: the facts of all services as sentences, oldest first.</summary>
internal static class HistoryOf
{
    /// <summary>At one moment Sales comes first, and of Sales the order: what others do follows from it.</summary>
    private static readonly string[] Rank = [Party.Sales, Party.Logistics, Party.Postsales];

    /// <param name="facts">Of one order, each once, in the order of their streams.</param>
    /// <param name="operations">What answers are about.</param>
    /// <param name="currency">The order's.</param>
    public static ValueList<HistoryEntry> Facts(IEnumerable<Fact> facts, ValueList<PaymentOperation> operations, string currency) => facts
        .OrderBy(fact => fact.At).ThenBy(fact => Array.IndexOf(Rank, fact.Service)).ThenBy(fact => fact.Document != "order")
        .Select(fact => Sentences.Of(new(fact, Members.Of(fact), operations, currency)) is { } told ? Entry(fact, told) : null)
        .OfType<HistoryEntry>().ToValueList();

    private static HistoryEntry Entry(Fact fact, Told told) => new()
    {
        At = fact.At,
        Service = fact.Service,
        Kind = told.Kind,
        Fact = fact.Name,
        By = told.By is { Length: > 0 } by ? by : fact.By,
        Summary = told.Summary,
        Detail = string.IsNullOrWhiteSpace(told.Detail) ? null : told.Detail,
        Lines = told.Lines,
        Boxes = told.Boxes,
        Cause = fact.Cause,
    };
}
