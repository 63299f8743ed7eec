using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Oms.CustomerService.Orders;
using Oms.Deciding;
using Oms.Documents;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Oms.CustomerService.Web.Following;

/// <summary>A message as it went through an exchange.</summary>
/// <param name="Exchange">Its name, or another spelling of it.</param>
/// <param name="RoutingKey">With which it was published.</param>
/// <param name="Properties">Of the sender.</param>
/// <param name="Body">Whole.</param>
internal sealed record PassingMessage(string Exchange, string RoutingKey, IReadOnlyBasicProperties Properties, byte[] Body)
{
    /// <summary>As the broker hands it over; its memory is used again.</summary>
    public static PassingMessage Of(BasicDeliverEventArgs delivery) =>
        new(delivery.Exchange, delivery.RoutingKey, new BasicProperties(delivery.BasicProperties), delivery.Body.ToArray());
}

/// <summary>Messages in and out, for some days: a copy, of which a few may be missing. What happened stands in <see cref="FactLog"/>.</summary>
internal static class MessageLog
{
    /// <summary>So much of a body is kept.</summary>
    private const int BodyBytes = 64 * 1024;

    /// <summary>So many old ones go at a time, so that nobody waits.</summary>
    private const int ForgottenAtOnce = 2_000;

    public static IEnumerable<string> Ddl { get; } =
    [
        """
        create table if not exists message_log (
          id bigint generated always as identity primary key, seen_at timestamptz not null, sent_at timestamptz, exchange text not null, routing_key text not null,
          message_id text, correlation_id text, reply_to text, size integer not null, is_text boolean not null, body bytea not null, headers text not null, order_id text)
        """,
        "create index if not exists message_log_seen on message_log (seen_at)",
        "create index if not exists message_log_exchange on message_log (exchange, id)",
        "create index if not exists message_log_message on message_log (message_id) where message_id is not null",
        "create index if not exists message_log_order on message_log (order_id, id) where order_id is not null",
    ];

    public static void Add(IDocumentSession session, IReadOnlyList<PassingMessage> messages, DateTimeOffset at)
    {
        session.QueueSqlCommand(
            """
            insert into message_log (seen_at, sent_at, exchange, routing_key, message_id, correlation_id, reply_to, size, is_text, body, headers, order_id)
            select ?, to_timestamp(nullif(t, 0)), e, k, m, c, r, s, x, b, h, o from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality u(t, e, k, m, c, r, s, x, b, h, o, n) order by n
            """,
            at.ToUniversalTime(), Of(each => each.Properties.IsTimestampPresent() ? each.Properties.Timestamp.UnixTime : 0), Of(each => each.Exchange), Of(each => Storable(each.RoutingKey)!),
            Of(each => Storable(each.Properties.MessageId)), Of(each => Storable(each.Properties.CorrelationId)), Of(each => Storable(each.Properties.ReplyTo)),
            Of(each => each.Body.Length), Of(each => Utf8.IsValid(each.Body)), Of(each => each.Body[..Math.Min(each.Body.Length, BodyBytes)]), Of(each => HeadersOf(each.Properties)),
            Of(each => each.Body.Length <= BodyBytes && Utf8.IsValid(each.Body) && OrderMention.Of(Encoding.UTF8.GetString(each.Body)) is { } order ? Storable(StreamId.Of(order.Store, order.OrderId)) : null));

        T[] Of<T>(Func<PassingMessage, T> member) => [.. messages.Select(member)];
    }

    /// <summary>Removes some of those that are too old or too many; false: there are none.</summary>
    public static async Task<bool> ForgetAsync(IDocumentSession session, DateTimeOffset before, long rows, CancellationToken token) =>
        (await session.AdvancedSql.QueryAsync(
            $"""
            delete from message_log where id in (
              select id from message_log where seen_at < ? or id <= (select max(id) from message_log) - ? order by id limit {ForgottenAtOnce})
            returning id
            """,
            row => row.GetInt64(0), token, before.ToUniversalTime(), rows)).Count > 0;

    private static string HeadersOf(IReadOnlyBasicProperties properties) => JsonSerializer.Serialize(
        (properties.Headers ?? new Dictionary<string, object?>()).ToDictionary(each => each.Key, each => each.Value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : $"{each.Value}"));

    /// <summary>No text of the database holds a NUL.</summary>
    private static string? Storable(string? text) => text?.Replace('\0', '\uFFFD');
}
