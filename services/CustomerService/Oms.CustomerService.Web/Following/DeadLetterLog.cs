using Oms.Contracts.Operations;
using Oms.Documents;
using Oms.Messaging.Handling;

namespace Oms.CustomerService.Web.Following;

/// <summary>
/// What services put into error queues and sent again from there. The two come by different queues, so the times decide: what was
/// sent again after it failed is sent again. Nothing is removed.
/// </summary>
internal static class DeadLetterLog
{
    public static IEnumerable<string> Ddl { get; } =
    [
        """
        create table if not exists dead_letter (
          id text primary key, service text not null, queue text not null, topic text not null, message_id text, routing_key text, replay_of text,
          failed_at timestamptz, error text, exception text, content_type text, headers text, payload text, is_base64 boolean,
          sent_at timestamptz, sent_by text, sent_cause text, missing_at timestamptz, heard timestamptz not null default now())
        """,
        "create index if not exists dead_letter_heard on dead_letter (heard, id)",
        "create index if not exists dead_letter_queue on dead_letter (queue, heard)",
        "create index if not exists dead_letter_message on dead_letter (message_id) where message_id is not null",
        "create index if not exists dead_letter_replay_of on dead_letter (replay_of) where replay_of is not null",
    ];

    /// <summary>What became of the row <c>d</c>: <c>waiting</c>, <c>sent</c>, <c>back</c> (it failed again, as another), <c>missing</c>.</summary>
    public const string State =
        """
        case when d.sent_at is not null and (d.failed_at is null or d.sent_at >= d.failed_at)
          then case when exists (select from dead_letter c where c.replay_of = d.id) then 'back' else 'sent' end
          when d.missing_at >= d.failed_at then 'missing' else 'waiting' end
        """;

    public static void Add(IDocumentSession session, PutAside said) => session.QueueSqlCommand(
        """
        insert into dead_letter (id, service, queue, topic, message_id, routing_key, replay_of, failed_at, error, exception, content_type, headers, payload, is_base64)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set
          routing_key = excluded.routing_key, replay_of = excluded.replay_of, failed_at = excluded.failed_at, error = excluded.error, exception = excluded.exception,
          content_type = excluded.content_type, headers = excluded.headers, payload = excluded.payload, is_base64 = excluded.is_base64
        where dead_letter.failed_at is null or dead_letter.failed_at < excluded.failed_at
        """,
        said.Id, said.Service, said.Queue, said.Topic, said.MessageId, said.RoutingKey, said.ReplayOf, said.FailedAt.ToUniversalTime(), said.Error, said.Exception,
        said.ContentType, said.Headers.Element.GetRawText(), said.Payload, said.PayloadEncoding is not null);

    /// <summary>Also of one that nobody announced: the broker itself had put it there.</summary>
    public static void Sent(IDocumentSession session, Replayed said) => session.QueueSqlCommand(
        """
        insert into dead_letter (id, service, queue, topic, message_id, sent_at, sent_by, sent_cause) values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set sent_at = excluded.sent_at, sent_by = excluded.sent_by, sent_cause = excluded.sent_cause
        where dead_letter.sent_at is null or dead_letter.sent_at < excluded.sent_at
        """,
        said.Id, said.Service, said.Queue, said.Topic, said.MessageId, said.At.ToUniversalTime(), said.User, said.Cause);

    /// <summary>A service that was killed may not know any more that it has sent it itself, for the same command.</summary>
    public static void Missing(IDocumentSession session, Replayed said) => session.QueueSqlCommand(
        "update dead_letter set missing_at = ? where id = ? and sent_cause is distinct from ?", said.At.ToUniversalTime(), said.Id, said.Cause);
}

/// <summary>Keeps what was put aside.</summary>
internal sealed class PutAsideProjection : Projection<PutAside>
{
    protected override Task ApplyAsync(IDocumentSession operations, IReadOnlyList<PutAside> messages, CancellationToken token)
    {
        foreach (var said in messages.Where(each => each.Id.Length > 0))
            DeadLetterLog.Add(operations, said);
        return Task.CompletedTask;
    }
}

/// <summary>Keeps what was sent again.</summary>
internal sealed class ReplayedProjection : Projection<Replayed>
{
    protected override Task ApplyAsync(IDocumentSession operations, IReadOnlyList<Replayed> messages, CancellationToken token)
    {
        foreach (var said in messages.Where(each => each.Id.Length > 0))
        {
            if (said.Outcome == "not_found")
                DeadLetterLog.Missing(operations, said);
            else
                DeadLetterLog.Sent(operations, said);
        }
        return Task.CompletedTask;
    }
}
