using System.Text.Json;
using Oms.Contracts;
using Oms.Contracts.Json;
using Oms.CustomerService.Access;
using Oms.Documents;

namespace Oms.CustomerService.Web.Access;

/// <summary>An entry as it was written, with its number.</summary>
public sealed record Audited(long Id, AuditEntry Entry);

/// <summary>Who did what to users, roles, sales channels and sources, and at the door. The database itself lets nobody change an entry.</summary>
internal static class AuditLog
{
    public const int PageSize = 50;

    public static IEnumerable<string> Ddl { get; } =
    [
        """
        create table if not exists console_audit (
          id bigint generated always as identity primary key, at timestamptz not null, by_whom text not null, action text not null,
          subject text not null, changes jsonb not null, from_address text not null)
        """,
        "create index if not exists console_audit_subject on console_audit (lower(subject), id)",
        """
        create or replace function console_audit_stays() returns trigger language plpgsql as
        $$ begin raise exception 'entries of the audit are written once'; end $$
        """,
        "create or replace trigger console_audit_stays before update or delete or truncate on console_audit execute function console_audit_stays()",
    ];

    /// <summary>Is written with what else the session saves.</summary>
    public static void Add(IDocumentSession session, AuditEntry entry) => session.QueueSqlCommand(
        "insert into console_audit (at, by_whom, action, subject, changes, from_address) values (?, ?, ?, ?, ?::jsonb, ?)",
        entry.At, entry.By, entry.Action, entry.Subject, JsonSerializer.Serialize(entry.Changes, WireJson.Options), entry.From);

    /// <param name="session">Where to look.</param>
    /// <param name="before">Only entries with a smaller number: the next page.</param>
    /// <param name="subjects">Users and roles whose entries are seen, in small letters; null: of all.</param>
    /// <param name="configuration">Whether entries of sales channels and sources are seen.</param>
    /// <param name="about">Only what was done to, or by, this one; empty: no matter.</param>
    /// <param name="token">Ends it.</param>
    /// <returns>Newest first, one more than a page when there are more.</returns>
    public static Task<IReadOnlyList<Audited>> ReadAsync(IDocumentSession session, long before, IEnumerable<string>? subjects, bool configuration, string about, CancellationToken token) =>
        session.AdvancedSql.QueryAsync(
            $"""
            select id, at, by_whom, action, subject, changes::text, from_address from console_audit
            where id < ? and case when action ~ '^(channel|source)[.]' then ? else ? or lower(subject) = any(?) end and (? = '' or lower(subject) = ? or lower(by_whom) = ?)
            order by id desc limit {PageSize + 1}
            """,
            row => new Audited(row.GetInt64(0), new(
                row.GetFieldValue<DateTimeOffset>(1), row.GetString(2), row.GetString(3), row.GetString(4),
                JsonSerializer.Deserialize<ValueList<AuditChange>>(row.GetString(5), WireJson.Options) ?? [], row.GetString(6))),
            token, before, configuration, subjects is null, subjects?.ToArray() ?? [], about, about.ToLowerInvariant(), about.ToLowerInvariant());
}
