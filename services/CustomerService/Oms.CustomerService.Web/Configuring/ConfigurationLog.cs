using System.Text.Json;
using Oms.Contracts;
using Oms.Contracts.Json;
using Oms.CustomerService.Access;
using Oms.CustomerService.Configuring;
using Oms.CustomerService.Web.Access;
using Oms.Documents;
using Oms.Messaging;

namespace Oms.CustomerService.Web.Configuring;

/// <summary>A change of a sales channel or a source that was sent, and what became of it.</summary>
/// <param name="MessageId">Facts name it as their cause.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Changes">Member by member.</param>
/// <param name="IsTaken">A fact names it.</param>
/// <param name="Refusals">Empty when it was not refused.</param>
public sealed record SentChange(string MessageId, string By, DateTimeOffset At, ValueList<AuditChange> Changes, bool IsTaken, ValueList<Reason> Refusals)
{
    public bool IsPending => !IsTaken && Refusals.Count == 0;
}

/// <summary>What administrators sent: published with the row that says so and the entry of the audit, by the outbox.</summary>
internal sealed class ConfigurationLog(IDocumentStore store, Publishing publishing, TimeProvider time)
{
    public static IEnumerable<string> Ddl { get; } =
    [
        """
        create table if not exists configuration_command (
          message_id text primary key, document text not null, subject text not null, by_whom text not null, at timestamptz not null, changes jsonb not null)
        """,
        "create index if not exists configuration_command_subject on configuration_command (document, subject, at)",
    ];

    /// <summary>Sends the command of a form; sending the form twice sends it once.</summary>
    /// <param name="form">The form's own id: what the message's id begins with.</param>
    /// <param name="document">Of which kind.</param>
    /// <param name="subject">Whose id.</param>
    /// <param name="doing">Who does it, for the audit.</param>
    /// <param name="changes">What the message says, member by member.</param>
    /// <param name="message">The command.</param>
    /// <param name="token">Ends the attempt.</param>
    /// <returns>False: the form was sent before, and nothing was sent now.</returns>
    public async Task<bool> SendAsync(Guid form, string document, string subject, Doing doing, ValueList<Change> changes, Message message, CancellationToken token)
    {
        var (id, said, now) = ($"{form}-1", changes.Select(change => change.Said).ToValueList(), time.GetUtcNow());
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(token);
        var added = await session.AdvancedSql.QueryAsync(
            "insert into configuration_command (message_id, document, subject, by_whom, at, changes) values (?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing returning message_id",
            row => row.GetString(0), token, id, document, subject, doing.By, now, JsonSerializer.Serialize(said, WireJson.Options));
        if (added.Count == 0)
            return false;
        publishing.Queue(session, message with { User = doing.By }, id);
        AuditLog.Add(session, new(now, doing.By, doing.Action, subject, said, doing.From));
        await session.SaveChangesAsync(token);
        publishing.Wake();
        return true;
    }

    /// <summary>The last ones, newest first.</summary>
    public static Task<IReadOnlyList<SentChange>> OfAsync(IDocumentSession session, string document, string subject, CancellationToken token) => session.AdvancedSql.QueryAsync(
        """
        select c.message_id, c.by_whom, c.at, c.changes::text, exists (select from fact_log f where f.cause = c.message_id), r.reasons
        from configuration_command c left join refusal_log r on r.message_id = c.message_id
        where c.document = ? and c.subject = ? order by c.at desc, c.message_id limit 3
        """,
        row => new SentChange(
            row.GetString(0), row.GetString(1), row.GetFieldValue<DateTimeOffset>(2), JsonSerializer.Deserialize<ValueList<AuditChange>>(row.GetString(3), WireJson.Options)!, row.GetBoolean(4),
            row.IsDBNull(5) ? [] : JsonSerializer.Deserialize<ValueList<Reason>>(row.GetFieldValue<byte[]>(5), WireJson.Options)!),
        token, document, subject);
}
