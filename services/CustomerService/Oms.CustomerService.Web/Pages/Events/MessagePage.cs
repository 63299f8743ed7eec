using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime.Text;
using Oms.Contracts;
using Oms.Documents;

namespace Oms.CustomerService.Web.Pages.Events;

/// <summary>A message that went through an exchange.</summary>
/// <param name="Id">Its number in the log.</param>
/// <param name="Seen">When the console saw it.</param>
/// <param name="Exchange">Which is named like the message.</param>
/// <param name="RoutingKey">With which it was published.</param>
/// <param name="MessageId">As its sender numbered it; null when he did not.</param>
/// <param name="CorrelationId">Of a query and its answer.</param>
/// <param name="ReplyTo">Where the answer goes.</param>
/// <param name="Size">Of the whole body, in bytes.</param>
/// <param name="Body">Its text, cut at 64 KiB; JSON is broken into lines.</param>
/// <param name="Headers">By name.</param>
/// <param name="OrderId">The stream of the order it names; null: none, or it cannot be told.</param>
/// <param name="IsRefused">A service refused it.</param>
/// <param name="IsPutAside">It failed for itself.</param>
/// <param name="Facts">How many facts name it as their cause.</param>
public sealed record LoggedMessage(
    long Id, DateTimeOffset Seen, string Exchange, string RoutingKey, string? MessageId, string? CorrelationId, string? ReplyTo, int Size, string Body,
    IReadOnlyList<KeyValuePair<string, string>> Headers, string? OrderId, bool IsRefused, bool IsPutAside, long Facts)
{
    /// <summary>Who publishes it and who consumes it, by the catalogue.</summary>
    public string Parties => WireCatalogue.ByName(Exchange) is { } message ? $"{string.Join(", ", message.From)} → {string.Join(", ", message.To)}" : "";
}

/// <summary>What is looked for among messages; empty: anything.</summary>
/// <param name="Name">A part of the message's name.</param>
/// <param name="From">A party that publishes it.</param>
/// <param name="To">A party that consumes it.</param>
/// <param name="Text">A message id, whole, or an order's.</param>
/// <param name="Since">UTC, as a browser writes a moment: <c>2026-07-02T12:00</c>.</param>
/// <param name="Until">The same.</param>
/// <param name="Outcome"><c>refused</c>, <c>aside</c> or <c>facts</c>.</param>
public sealed record MessageFilter(string Name, string From, string To, string Text, string Since, string Until, string Outcome)
{
    internal static MessageFilter Of(IQueryCollection query) =>
        new(Entered(query, "name"), Entered(query, "from"), Entered(query, "to"), Entered(query, "text"), Entered(query, "since"), Entered(query, "until"), Entered(query, "outcome"));

    /// <summary>In an address, behind the path.</summary>
    public string Query => string.Join('&', new[] { ("name", Name), ("from", From), ("to", To), ("text", Text), ("since", Since), ("until", Until), ("outcome", Outcome) }
        .Where(each => each.Item2.Length > 0).Select(each => $"{each.Item1}={Uri.EscapeDataString(each.Item2)}"));

    private static string Entered(IQueryCollection query, string name) => $"{query[name]}".Trim();
}

/// <summary>Messages in and out, the newest first.</summary>
/// <param name="Messages">Of this page.</param>
/// <param name="Filter">What was looked for.</param>
/// <param name="Next">Where older ones begin; null: there are none.</param>
/// <param name="Days">How long they are kept; 0: they are not.</param>
public sealed record MessagePage(IReadOnlyList<LoggedMessage> Messages, MessageFilter Filter, long? Next, int Days)
{
    private const int Size = 50;

    private const string Refused = "exists (select from refusal_log r where r.message_id = m.message_id and r.topic = m.exchange)";

    private const string Aside = "exists (select from dead_letter d where d.message_id = m.message_id and d.topic = m.exchange)";

    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    internal static async Task<MessagePage> ReadAsync(IDocumentSession session, MessageFilter filter, string? before, int days, CancellationToken token)
    {
        var exchanges = filter.Name.Length + filter.From.Length + filter.To.Length == 0 ? null : WireCatalogue.All
            .Where(message => (filter.From.Length == 0 || message.From.Contains(filter.From)) && (filter.To.Length == 0 || message.To.Contains(filter.To)))
            .SelectMany(message => message.Aliases.Prepend(message.Name)).Where(name => name.Contains(filter.Name, StringComparison.OrdinalIgnoreCase)).ToArray();
        var found = await session.AdvancedSql.QueryAsync(
            $"""
            select id, seen_at, exchange, routing_key, message_id, correlation_id, reply_to, size, is_text, body, headers, order_id, {Refused}, {Aside},
              (select count(*) from fact_log f where f.cause = m.message_id)
            from message_log m
            where id < ? and (? or exchange = any(?)) and (? = '' or message_id = ? or order_id like '%/' || ?) and seen_at >= ? and seen_at < ?{OnlyOf(filter.Outcome)}
            order by id desc limit {Size + 1}
            """,
            Read, token, long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : long.MaxValue, exchanges is null, exchanges ?? [],
            filter.Text, filter.Text, filter.Text, At(filter.Since) ?? DateTimeOffset.UnixEpoch, At(filter.Until) ?? new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var page = found.Take(Size).ToList();
        return new(page, filter, found.Count > Size ? page[^1].Id : null, days);
    }

    /// <summary>A condition of its own for each: so the few that were refused are found from the refusals, and not among all messages.</summary>
    private static string OnlyOf(string outcome) => outcome switch
    {
        "refused" => $" and {Refused}",
        "aside" => $" and {Aside}",
        "facts" => " and exists (select from fact_log f where f.cause = m.message_id)",
        _ => "",
    };

    private static LoggedMessage Read(System.Data.Common.DbDataReader row)
    {
        var body = row.GetFieldValue<byte[]>(9);
        return new(
            row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1), row.GetString(2), row.GetString(3), DeadLetterRow.Text(row, 4), DeadLetterRow.Text(row, 5), DeadLetterRow.Text(row, 6),
            row.GetInt32(7), row.GetBoolean(8) ? Pretty.Of(Encoding.UTF8.GetString(body)) : Convert.ToBase64String(body),
            [.. JsonElement.Parse(row.GetString(10)).EnumerateObject().Select(each => KeyValuePair.Create(each.Name, each.Value.ToString()))],
            DeadLetterRow.Text(row, 11), row.GetBoolean(12), row.GetBoolean(13), row.GetInt64(14));
    }

    /// <summary>Null where nothing, or no moment, was entered.</summary>
    private static DateTimeOffset? At(string text) => Moment.Parse(text) is { Success: true } parsed ? new(parsed.Value.ToDateTimeUnspecified(), TimeSpan.Zero) : null;
}
