using System.Collections.Frozen;
using Oms.Contracts.History;
using Oms.CustomerService.Orders;
using Oms.Deciding;
using Oms.Documents;
using Oms.Messaging.Handling;

namespace Oms.CustomerService.Web.Following;

/// <summary>Keeps every fact that a page may show, and folds the orders anew that it is about.</summary>
internal sealed class FactProjection : Projection<FactRecorded>
{
    /// <summary>Of documents that nobody here looks at, and of which there are several for each line of an order.</summary>
    private static readonly FrozenSet<string> Unseen = FrozenSet.Create("stock", "stock_taking", "waiting", "numbers", "gateway_key", "variant");

    /// <summary>Apart from those of the platform.</summary>
    private const int StreamLocks = 3;

    private const int OrderLocks = 4;

    protected override Task ApplyAsync(IDocumentSession operations, IReadOnlyList<FactRecorded> messages, CancellationToken token) =>
        KeepAsync(operations, [.. messages.Select(message => message.Fact)], token);

    /// <summary>The same for facts that were asked for again.</summary>
    public static async Task KeepAsync(IDocumentSession operations, IReadOnlyList<Fact> heard, CancellationToken token)
    {
        var facts = heard.Where(fact => !Unseen.Contains(fact.Document))
            .DistinctBy(KeyOf).OrderBy(KeyOf, StringComparer.Ordinal)
            .Select(fact => (Fact: fact, Order: FactOwner.Of(fact) is { } owner ? StreamId.Of(owner.Store, owner.OrderId) : null)).ToList();
        if (facts.Count == 0)
            return;
        // A stream's first fact names the order: a later one, in another batch, must see it or be seen by it.
        await LockAsync(operations, StreamLocks, facts.Select(each => $"{each.Fact.Document} {each.Fact.Stream}"), token);
        var added = await FactLog.AddAsync(operations, facts, token);
        if (added.Count == 0)
            return;
        FactLog.NoteGaps(operations, added);
        var adopted = await FactLog.AdoptAsync(operations, added, token);
        var orders = facts.Where(each => each.Order is not null).Select(each => each.Order!).Concat(adopted).Distinct().Order(StringComparer.Ordinal).ToList();
        await RefoldAsync(operations, orders, token);
        // The lock on their streams is held from above.
        if (added.Where(fact => fact.Document == OrderEntries.UnknownAnswer).Select(fact => fact.Stream).Distinct().ToList() is { Count: > 0 } answers)
            await OrderEntries.RefoldAnswersAsync(operations, answers, token);
    }

    /// <summary>Folds orders anew, one after the other whoever does it.</summary>
    public static async Task RefoldAsync(IDocumentSession operations, IReadOnlyCollection<string> orders, CancellationToken token)
    {
        await LockAsync(operations, OrderLocks, orders, token);
        await OrderEntries.RefoldAsync(operations, orders, token);
    }

    private static string KeyOf(Fact fact) => $"{fact.Service} {fact.Document} {fact.Stream} {fact.Version:0000000000}";

    /// <summary>In one order for everybody, until the transaction ends.</summary>
    private static async Task LockAsync(IDocumentSession session, int space, IEnumerable<string> names, CancellationToken token) =>
        await session.AdvancedSql.QueryAsync(
            $"select pg_advisory_xact_lock({space}, k) from (select distinct hashtext(n) k from unnest(?) n order by 1) s", _ => 0, token, (object)names.ToArray());
}
