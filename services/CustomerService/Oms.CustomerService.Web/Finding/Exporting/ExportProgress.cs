using Oms.Documents;

namespace Oms.CustomerService.Web.Finding.Exporting;

/// <summary>How far an export is.</summary>
/// <param name="Id">Chosen by the page that asked for it, its user's own.</param>
/// <param name="Orders">So many were sent.</param>
/// <param name="Total">Of so many.</param>
/// <param name="IsEnded">No more are sent: all were, or it broke off.</param>
/// <param name="IsWhole">All were sent.</param>
public sealed record Progress(long Id, long Orders, Total Total, bool IsEnded, bool IsWhole);

/// <summary>Tells the page of an export how far it is; in the database, since another replica may be asked.</summary>
internal sealed class ExportProgress(IDocumentStore store, TimeProvider time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    public static IEnumerable<string> Ddl { get; } =
    [
        """
        create unlogged table if not exists export_progress (
          id bigint not null, by_whom text not null, orders bigint not null, total bigint not null, is_estimate boolean not null,
          is_ended boolean not null, is_whole boolean not null, at timestamptz not null, primary key (by_whom, id))
        """,
    ];

    /// <summary>Null: nobody of that name has begun one, or not yet.</summary>
    public async Task<Progress?> FindAsync(string user, long id, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        var known = await session.AdvancedSql.QueryAsync(
            "select orders, total, is_estimate, is_ended, is_whole from export_progress where by_whom = ? and id = ?",
            row => new Progress(id, row.GetInt64(0), new(row.GetInt64(1), row.GetBoolean(2)), row.GetBoolean(3), row.GetBoolean(4)), token, user, id);
        return known.Count == 0 ? null : known[0];
    }

    /// <summary>Sends what <paramref name="send"/> sends, and notes how far it is once a second, and how it ended.</summary>
    /// <param name="user">Who may ask.</param>
    /// <param name="id">By which he asks.</param>
    /// <param name="total">How many there are to send.</param>
    /// <param name="send">Is given what it calls with the number of orders sent so far.</param>
    public async Task FollowAsync(string user, long id, Total total, Func<Func<long, Task>, Task> send)
    {
        var (sent, noted) = (0L, time.GetTimestamp());
        await NoteAsync(user, new(id, 0, total, false, false));
        var isWhole = false;
        try
        {
            await send(async orders =>
            {
                sent = orders;
                if (time.GetElapsedTime(noted) < Beat)
                    return;
                noted = time.GetTimestamp();
                await NoteAsync(user, new(id, sent, total, false, false));
            });
            isWhole = true;
        }
        finally
        {
            await NoteAsync(user, new(id, sent, total, true, isWhole));
        }
    }

    private async Task NoteAsync(string user, Progress now)
    {
        await using var session = store.LightweightSession();
        session.QueueSqlCommand("delete from export_progress where by_whom = ? and at < ?", user, time.GetUtcNow() - TimeSpan.FromDays(1));
        session.QueueSqlCommand(
            """
            insert into export_progress (id, by_whom, orders, total, is_estimate, is_ended, is_whole, at) values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (by_whom, id) do update set orders = excluded.orders, is_ended = excluded.is_ended, is_whole = excluded.is_whole, at = excluded.at
            """,
            now.Id, user, now.Orders, now.Total.Count, now.Total.IsEstimate, now.IsEnded, now.IsWhole, time.GetUtcNow());
        // Also when who asked has gone: it is over then.
        await session.SaveChangesAsync(CancellationToken.None);
    }
}
