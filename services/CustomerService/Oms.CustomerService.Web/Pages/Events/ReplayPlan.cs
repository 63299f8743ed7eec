using Oms.CustomerService.Orders;
using Oms.Deciding;
using Oms.Documents;

namespace Oms.CustomerService.Web.Pages.Events;

/// <summary>A message that would be sent again, and what happened to its order since it failed.</summary>
/// <param name="Letter">The message.</param>
/// <param name="Order">Which it names; null: none, or it cannot be told.</param>
/// <param name="Since">How many facts the order has from after the failure.</param>
/// <param name="Last">The last of them; null: there is none.</param>
/// <param name="LastAt">When that was.</param>
public sealed record ReplayItem(DeadLetterRow Letter, OrderMention? Order, long Since, string? Last, DateTimeOffset? LastAt);

/// <summary>What is about to be sent again, before anybody says so.</summary>
/// <param name="Form">The form's id: sending it twice sends it once.</param>
/// <param name="Queue">All of this one, also what nobody announced; empty: those that are listed.</param>
/// <param name="Items">Those that are known.</param>
/// <param name="Counted">How many the service counted in <see cref="Queue"/>.</param>
/// <param name="IsStale">Some of them do not wait any longer: nothing was sent.</param>
public sealed record ReplayPlan(Guid Form, string Queue, IReadOnlyList<ReplayItem> Items, long Counted, bool IsStale = false)
{
    /// <summary>What one form may name.</summary>
    public const int Most = 500;

    /// <summary>In the order they failed in; ids that nobody knows are left out.</summary>
    internal static async Task<ReplayPlan> ReadAsync(IDocumentSession session, Guid form, string queue, IReadOnlyCollection<string> ids, CancellationToken token)
    {
        var found = await session.AdvancedSql.QueryAsync(
            $"""
            select * from (select {DeadLetterRow.Columns}, d.payload, coalesce(d.is_base64, true) from dead_letter d where d.queue = ? or d.id = any(?)) d
            where ? = '' or state = 'waiting' order by failed_at, id limit {Most}
            """,
            row => (Letter: DeadLetterRow.Read(row), Order: row.GetBoolean(12) ? null : OrderMention.Of(row.GetString(11))),
            token, queue, queue.Length > 0 ? [] : ids.ToArray(), queue);
        var items = new List<ReplayItem>();
        foreach (var (letter, order) in found)
            items.Add(order is null || letter.FailedAt is not { } failed ? new(letter, order, 0, null, null) : await SinceAsync(session, letter, order, failed, token));
        var counted = queue.Length == 0 ? 0 : (await DeadLetters.QueuesAsync(session, token)).FirstOrDefault(each => each.Queue == queue)?.Counted ?? 0;
        return new(form, queue, items, counted);
    }

    private static async Task<ReplayItem> SinceAsync(IDocumentSession session, DeadLetterRow letter, OrderMention order, DateTimeOffset failed, CancellationToken token) =>
        (await session.AdvancedSql.QueryAsync(
            "select count(*), (array_agg(name order by at desc))[1], max(at) from fact_log where order_id = ? and at > ?",
            row => new ReplayItem(letter, order, row.GetInt64(0), DeadLetterRow.Text(row, 1), row.IsDBNull(2) ? null : row.GetFieldValue<DateTimeOffset>(2)),
            token, StreamId.Of(order.Store, order.OrderId), failed.ToUniversalTime()))[0];
}
