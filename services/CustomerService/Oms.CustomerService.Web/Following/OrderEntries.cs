using Oms.Contracts;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Parts;
using Oms.Documents;

namespace Oms.CustomerService.Web.Following;

/// <summary>What can be searched: the grid's rows, a document an order, and its returns, refunds, shipment requests and payment exceptions.</summary>
internal static class OrderEntries
{
    public const string UnknownAnswer = "unknown_answer";

    /// <summary>Folds orders anew from all that is known of them.</summary>
    public static async Task RefoldAsync(IDocumentSession session, IReadOnlyCollection<string> orders, CancellationToken token)
    {
        var facts = await FactLog.OfOrdersAsync(session, orders, token);
        var views = facts.Select(order => OrderView.Of(order)).OfType<OrderView>().ToList();
        await KeepAsync(session, views.Select(OrderEntry.Of), entry => entry.StreamId, token);
        await KeepAsync(session, views.SelectMany(ReturnEntry.Of), entry => entry.Id, token);
        await KeepAsync(session, views.SelectMany(RefundEntry.Of), entry => entry.Id, token);
        await KeepAsync(session, views.SelectMany(RequestEntry.Of), entry => entry.Id, token);
        await KeepAsync(session, views.SelectMany(ExceptionEntry.Of), entry => entry.Id, token);
    }

    /// <summary>Folds the answers of gateways anew that belong to nothing that was asked, so to no order.</summary>
    /// <param name="streams">Which; null: all of them.</param>
    public static async Task RefoldAnswersAsync(IDocumentSession session, IReadOnlyCollection<string>? streams, CancellationToken token)
    {
        var facts = await FactLog.OfStreamsAsync(session, Party.Sales, UnknownAnswer, streams, token);
        await KeepAsync(session, facts.GroupBy(fact => fact.Stream).Select(ExceptionEntry.OfAnswer).OfType<ExceptionEntry>(), entry => entry.Id, token);
    }

    /// <summary>Writes what has changed.</summary>
    private static async Task KeepAsync<T>(IDocumentSession session, IEnumerable<T> made, Func<T, string> id, CancellationToken token) where T : class
    {
        var entries = made.ToList();
        if (entries.Count == 0)
            return;
        var before = (await session.LoadManyAsync<T>(entries.Select(id), token)).ToDictionary(id);
        foreach (var entry in entries)
        {
            if (!before.TryGetValue(id(entry), out var known))
                session.Insert(entry);
            else if (!known.Equals(entry))
                session.Store(entry);
        }
    }
}
