using System.Text.Json;
using Oms.Contracts;
using Oms.Contracts.Json;
using Oms.Contracts.Operations;
using Oms.Documents;
using Oms.Messaging.Handling;

namespace Oms.CustomerService.Web.Following;

/// <summary>A report as it was heard.</summary>
/// <param name="Report">What the service says.</param>
/// <param name="Heard">When the console heard it, by its own clock.</param>
public sealed record Reported<T>(T Report, DateTimeOffset Heard);

/// <summary>How services say that their outboxes and error queues stand: the last report of each.</summary>
internal static class ReportLog
{
    /// <summary>Processes come and go.</summary>
    private const string Kept = "1 day";

    public static IEnumerable<string> Ddl { get; } =
    [
        "create table if not exists service_report (kind text, service text, replica text, at timestamptz not null, heard timestamptz not null default now(), data json not null, primary key (kind, service, replica))",
    ];

    public static void Keep<T>(IDocumentSession session, string service, string replica, DateTimeOffset at, T report)
    {
        session.QueueSqlCommand(
            """
            insert into service_report (kind, service, replica, at, data) values (?, ?, ?, ?, ?::json)
            on conflict (kind, service, replica) do update set at = excluded.at, heard = now(), data = excluded.data where service_report.at <= excluded.at
            """,
            typeof(T).Name, service, replica, at.ToUniversalTime(), JsonSerializer.Serialize(report, WireJson.Options));
        session.QueueSqlCommand($"delete from service_report where kind = ? and heard < now() - interval '{Kept}'", typeof(T).Name);
    }

    /// <summary>By service; of its processes the one that was heard last comes first.</summary>
    public static Task<IReadOnlyList<Reported<T>>> ReadAsync<T>(IDocumentSession session, CancellationToken token) where T : Message =>
        session.AdvancedSql.QueryAsync(
            "select data, heard from service_report where kind = ? order by service, heard desc",
            row => new Reported<T>(JsonSerializer.Deserialize<T>(row.GetFieldValue<byte[]>(0), WireJson.Options)!, row.GetFieldValue<DateTimeOffset>(1)), token, typeof(T).Name);
}

/// <inheritdoc cref="ReportLog"/>
internal sealed class OutboxProjection : Projection<OutboxObserved>
{
    protected override Task ApplyAsync(IDocumentSession operations, IReadOnlyList<OutboxObserved> messages, CancellationToken token)
    {
        foreach (var said in messages.GroupBy(each => (each.Service, each.Replica)).Select(each => each.MaxBy(one => one.At)!))
            ReportLog.Keep(operations, said.Service, said.Replica, said.At, said);
        return Task.CompletedTask;
    }
}

/// <inheritdoc cref="ReportLog"/>
internal sealed class ErrorQueueProjection : Projection<ErrorQueuesCounted>
{
    protected override Task ApplyAsync(IDocumentSession operations, IReadOnlyList<ErrorQueuesCounted> messages, CancellationToken token)
    {
        foreach (var said in messages.GroupBy(each => each.Service).Select(each => each.MaxBy(one => one.At)!))
            ReportLog.Keep(operations, said.Service, "", said.At, said);
        return Task.CompletedTask;
    }
}
