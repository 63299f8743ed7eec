using System.Data.Common;
using System.Globalization;
using Oms.Contracts.Operations;
using Oms.CustomerService.Web.Following;
using Oms.Documents;

namespace Oms.CustomerService.Web.Pages.Events;

/// <summary>A message that was put into an error queue.</summary>
/// <param name="Id">As the service calls it there.</param>
/// <param name="Service">Whose queue it is.</param>
/// <param name="Queue">The queue it failed in.</param>
/// <param name="Topic">The message's name.</param>
/// <param name="MessageId">As its sender numbered it; null when he did not.</param>
/// <param name="FailedAt">Null: the broker itself had put it there.</param>
/// <param name="Error">The exception's first line; null with that.</param>
/// <param name="State">See <see cref="DeadLetterLog.State"/>.</param>
/// <param name="SentAt">When it was sent again; null: it was not.</param>
/// <param name="SentBy">By whom.</param>
/// <param name="Heard">When the console first heard of it.</param>
public sealed record DeadLetterRow(
    string Id, string Service, string Queue, string Topic, string? MessageId, DateTimeOffset? FailedAt, string? Error, string State, DateTimeOffset? SentAt, string? SentBy,
    DateTimeOffset Heard)
{
    internal const string Columns = "d.id, d.service, d.queue, d.topic, d.message_id, d.failed_at, d.error, " + DeadLetterLog.State + " state, d.sent_at, d.sent_by, d.heard";

    public bool IsWaiting => State == "waiting";

    internal static DeadLetterRow Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Text(row, 4), Time(row, 5), Text(row, 6), row.GetString(7), Time(row, 8), Text(row, 9),
        row.GetFieldValue<DateTimeOffset>(10));

    internal static string? Text(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static DateTimeOffset? Time(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetFieldValue<DateTimeOffset>(at);
}

/// <summary>How many lie in an error queue, and how many of them the console knows.</summary>
/// <param name="Queue">The queue they failed in.</param>
/// <param name="Counted">As the service counted; zero when it says nothing of it.</param>
/// <param name="Known">Those that were announced and wait.</param>
/// <param name="At">When it was counted; null: never.</param>
public sealed record ErrorQueueView(string Queue, long Counted, long Known, DateTimeOffset? At)
{
    /// <summary>What the broker put there by itself, or what somebody took out by hand.</summary>
    public bool Differs => Counted != Known;
}

/// <summary>Dead letters, the newest first.</summary>
/// <param name="Rows">Of this page.</param>
/// <param name="Queues">Those in which anything lies.</param>
/// <param name="Queue">Only of this one; empty: of all.</param>
/// <param name="All">Also those that wait no longer.</param>
/// <param name="Next">Where older ones begin; null: there are none.</param>
public sealed record DeadLetters(IReadOnlyList<DeadLetterRow> Rows, IReadOnlyList<ErrorQueueView> Queues, string Queue, bool All, string? Next)
{
    private const int Size = 50;

    internal static async Task<DeadLetters> ReadAsync(IDocumentSession session, string queue, bool all, string? before, CancellationToken token)
    {
        var (at, id) = Position.Of(before);
        var found = await session.AdvancedSql.QueryAsync(
            $"""
            select * from (select {DeadLetterRow.Columns} from dead_letter d where (d.heard, d.id) < (?, ?) and (? = '' or d.queue = ?)) d
            where ? or state = 'waiting' order by heard desc, id desc limit {Size + 1}
            """,
            DeadLetterRow.Read, token, at, id, queue, queue, all);
        var page = found.Take(Size).ToList();
        return new(page, await QueuesAsync(session, token), queue, all, found.Count > Size ? Position.Before(page[^1].Heard, page[^1].Id) : null);
    }

    /// <summary>By name.</summary>
    internal static async Task<IReadOnlyList<ErrorQueueView>> QueuesAsync(IDocumentSession session, CancellationToken token)
    {
        var known = (await session.AdvancedSql.QueryAsync(
            $"select queue, count(*) from (select d.queue, {DeadLetterLog.State} state from dead_letter d) d where state = 'waiting' group by queue",
            row => (Queue: row.GetString(0), Count: row.GetInt64(1)), token)).ToDictionary(row => row.Queue, row => row.Count);
        var reports = await ReportLog.ReadAsync<ErrorQueuesCounted>(session, token);
        var counted = reports.SelectMany(each => each.Report.Queues.Select(queue => (queue.Queue, queue.Messages, each.Report.At))).ToDictionary(each => each.Queue);
        return [.. known.Keys.Union(counted.Keys).Order(StringComparer.Ordinal).Select(queue => new ErrorQueueView(
            queue, counted.GetValueOrDefault(queue).Messages, known.GetValueOrDefault(queue),
            counted.TryGetValue(queue, out var count) ? count.At : reports.FirstOrDefault(each => queue.StartsWith($"{each.Report.Service}.", StringComparison.Ordinal))?.Report.At))];
    }
}

/// <summary>Where a page ends that goes by moments, in an address.</summary>
internal static class Position
{
    public static string Before(DateTimeOffset at, string id) => $"{at.UtcTicks.ToString(CultureInfo.InvariantCulture)}.{id}";

    /// <summary>What is none counts as the beginning.</summary>
    public static (DateTimeOffset At, string Id) Of(string? before) =>
        before?.Split('.', 2) is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= DateTimeOffset.MaxValue.Ticks
            ? (new(number, TimeSpan.Zero), id)
            : (new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero), "");
}
