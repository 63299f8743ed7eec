using Oms.CustomerService.Orders;
using Oms.CustomerService.Searching;
using Oms.Documents;

namespace Oms.CustomerService.Web.Following;

/// <summary>The grid's rows, a document an order.</summary>
internal static class OrderEntries
{
    /// <summary>Folds orders anew from all that is known of them.</summary>
    public static async Task RefoldAsync(IDocumentSession session, IReadOnlyCollection<string> orders, CancellationToken token)
    {
        var facts = await FactLog.OfOrdersAsync(session, orders, token);
        await KeepAsync(session, [.. facts.Select(order => OrderView.Of(order)).OfType<OrderView>()], token);
    }

    /// <summary>Writes what has changed of them.</summary>
    public static async Task KeepAsync(IDocumentSession session, IReadOnlyCollection<OrderView> views, CancellationToken token)
    {
        var entries = views.Select(OrderEntry.Of).ToList();
        var before = (await session.LoadManyAsync<OrderEntry>(entries.Select(entry => entry.StreamId), token)).ToDictionary(entry => entry.StreamId);
        foreach (var entry in entries)
        {
            if (!before.TryGetValue(entry.StreamId, out var known))
                session.Insert(entry);
            else if (known != entry)
                session.Store(entry);
        }
    }
}
