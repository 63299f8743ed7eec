using Oms.Contracts;
using Oms.Contracts.Operations;
using Oms.CustomerService.Web.Access;
using Oms.Documents;
using Oms.Messaging;

namespace Oms.CustomerService.Web.Acting;

/// <summary>Asks services to send dead letters again: the commands, and who asked, in one transaction.</summary>
internal sealed class Replays(IDocumentStore store, Publishing publishing, TimeProvider time)
{
    public static IEnumerable<string> Ddl { get; } =
    [
        "create table if not exists replay_request (message_id text primary key, queue text not null, by_whom text not null, at timestamptz not null)",
    ];

    /// <summary>Sends the commands of one form, one for each queue; sending the form twice sends them once.</summary>
    /// <param name="form">The form's own id: what each message's id begins with.</param>
    /// <param name="doing">Who asks.</param>
    /// <param name="queues">With the ids of those that are asked for; none: all that lie there.</param>
    /// <param name="token">Ends the attempt.</param>
    /// <returns>False: the form was sent before, and nothing was sent now.</returns>
    public async Task<bool> SendAsync(Guid form, Doing doing, IReadOnlyList<(string Queue, ValueList<string> Ids)> queues, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(token);
        var isNews = false;
        foreach (var (index, (queue, ids)) in queues.Index())
        {
            var id = $"{form}-{index + 1}";
            var added = await session.AdvancedSql.QueryAsync(
                "insert into replay_request (message_id, queue, by_whom, at) values (?, ?, ?, ?) on conflict do nothing returning message_id",
                row => row.GetString(0), token, id, queue, doing.By, time.GetUtcNow());
            if (added.Count == 0)
                continue;
            isNews = true;
            publishing.Queue(session, new ReplayMessages { User = doing.By, Service = queue.Split('.')[0], Queue = queue, Ids = ids, All = ids.Count == 0 ? true : null }, id);
            AuditLog.Add(session, new(time.GetUtcNow(), doing.By, doing.Action, queue, [new("messages", "", ids.Count == 0 ? "all" : string.Join(' ', ids)), new("command", "", id)], doing.From));
        }
        await session.SaveChangesAsync(token);
        publishing.Wake();
        return isNews;
    }

    /// <summary>Whether a form was sent before.</summary>
    public async Task<bool> IsSentAsync(Guid form, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        return (await session.AdvancedSql.QueryAsync("select 1 from replay_request where message_id = ?", row => row.GetInt32(0), token, $"{form}-1")).Count > 0;
    }
}
