using System.Text.Json;
using Oms.Contracts;
using Oms.Contracts.Operations;
using Oms.Documents;

namespace Oms.Messaging.Store;

/// <summary>What the outbox holds, for people to look at: of a backlog only the beginning.</summary>
internal static class OutboxView
{
    /// <summary>The index gives them by their dates: what is behind them costs nothing.</summary>
    private const int Counted = 10_000;

    private const int Listed = 100;

    public static async Task<OutboxObserved> ReadAsync(IDocumentSession session, DateTimeOffset now, CancellationToken token)
    {
        // Of what goes back to a queue the exchange is the default one, and the key says which.
        var exchanges = await session.AdvancedSql.QueryAsync(
            $"""
            select e, count(*) filter (where due <= ?), count(*) filter (where due > ?), min(due)
            from (select case exchange when '' then routing_key else exchange end e, due from outbox order by due limit {Counted}) first
            group by e order by count(*) desc, e
            """,
            row => (Count: new OutboxCount { Exchange = row.GetString(0), Due = row.GetInt64(1), Waiting = row.GetInt64(2) }, First: row.GetFieldValue<DateTimeOffset>(3)),
            token, now, now);
        var rows = await session.AdvancedSql.QueryAsync(
            $"select id, case exchange when '' then routing_key else exchange end, stream, due, properties from outbox order by due, stream limit {Listed}",
            row => Entry(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateTimeOffset>(3), JsonSerializer.Deserialize<Envelope>(row.GetFieldValue<byte[]>(4))!), token);
        var oldest = exchanges.Select(each => each.First).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        return new()
        {
            At = now,
            Due = exchanges.Sum(each => each.Count.Due),
            OldestDue = oldest <= now ? oldest : null,
            Waiting = exchanges.Sum(each => each.Count.Waiting),
            Exchanges = exchanges.Select(each => each.Count).ToValueList(),
            Rows = rows.ToValueList(),
        };
    }

    private static OutboxEntry Entry(long id, string exchange, string stream, DateTimeOffset due, Envelope envelope) =>
        new() { Id = id, Exchange = exchange, Stream = stream, Due = due, Tries = envelope.Tries, MessageId = envelope.MessageId };
}
