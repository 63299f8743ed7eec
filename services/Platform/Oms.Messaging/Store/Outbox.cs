using System.Text.Json;
using System.Text.Json.Serialization;
using Oms.Documents;
using RabbitMQ.Client;

namespace Oms.Messaging.Store;

/// <summary>What goes out beside the body. The traceparent is kept here: the sender is another task, perhaps another process.</summary>
internal sealed record Envelope
{
    public string? MessageId { get; init; }

    public string? Type { get; init; }

    public string? CorrelationId { get; init; }

    public string? ReplyTo { get; init; }

    public DateTimeOffset At { get; init; }

    public string? Traceparent { get; init; }

    /// <summary>The stream and the fact's number in it; null for what belongs to no stream.</summary>
    public string? Stream { get; init; }

    public int? Version { get; init; }

    /// <summary>How often a message that came too early was put back.</summary>
    public int? Tries { get; init; }

    /// <summary>The key it came with first, of a message that came too early.</summary>
    public string? RoutingKey { get; init; }

    /// <summary>A message that goes back to its queue was taken from it: without a queue the broker must not confirm it.</summary>
    [JsonIgnore]
    public bool IsMandatory => Tries is not null;

    public BasicProperties ToProperties()
    {
        var headers = new Dictionary<string, object?>();
        if (Traceparent is not null)
            headers["traceparent"] = Traceparent;
        if (Stream is not null)
            headers["oms-stream"] = Stream;
        if (Version is { } version)
            headers["oms-version"] = version;
        if (Tries is { } tries)
            headers[Headers.Tries] = tries;
        if (RoutingKey is not null)
            headers[Headers.RoutingKey] = RoutingKey;
        return new()
        {
            MessageId = MessageId,
            Type = Type,
            CorrelationId = CorrelationId,
            ReplyTo = ReplyTo,
            ContentType = "application/json",
            DeliveryMode = DeliveryModes.Persistent,
            Timestamp = new(At.ToUnixTimeSeconds()),
            Headers = headers,
        };
    }
}

/// <summary>Header names of ours that a delivery may carry.</summary>
internal static class Headers
{
    public const string Tries = "oms-tries";
    public const string Traceparent = "traceparent";
    public const string RoutingKey = "oms-routing-key";
}

/// <summary>A message that was decided on and is to be sent after the commit.</summary>
/// <param name="Lane">What is sent in order: the stream, or an id of its own where order means nothing.</param>
internal sealed record OutboxRow(string Lane, DateTimeOffset Due, string Exchange, string RoutingKey, byte[] Body, Envelope Envelope);

/// <summary>A row as claimed for sending.</summary>
internal sealed record ClaimedRow(long Id, OutboxRow Row);

/// <summary>Writes and claims outbox rows.</summary>
internal static class Outbox
{
    /// <summary>Keeps the outbox's advisory locks apart from the units' (<see cref="StreamLocks"/>).</summary>
    private const int LockSpace = 2;

    /// <summary>More streams a claim win nothing: the publishes of these are in flight together.</summary>
    private const int StreamsAtOnce = 200;

    /// <summary>The oldest may all be in other replicas' hands: each takes those behind.</summary>
    private const int StreamsInSight = 10 * StreamsAtOnce;

    private const int RowsAtOnce = 1000;

    /// <summary>A backlog is counted up to here: what is behind it makes no difference, and counting would cost.</summary>
    public const int Countable = 100_000;

    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static void Add(IDocumentSession session, IReadOnlyCollection<OutboxRow> rows)
    {
        if (rows.Count == 0)
            return;
        session.QueueSqlCommand(
            """
            insert into outbox (stream, due, exchange, routing_key, body, properties)
            select s, d, e, k, b, p::json from unnest(?, ?, ?, ?, ?, ?) with ordinality u(s, d, e, k, b, p, n) order by n
            """,
            rows.Select(row => row.Lane).ToArray(), rows.Select(row => row.Due.ToUniversalTime()).ToArray(), rows.Select(row => row.Exchange).ToArray(),
            rows.Select(row => row.RoutingKey).ToArray(), rows.Select(row => row.Body).ToArray(),
            rows.Select(row => JsonSerializer.Serialize(row.Envelope, Json)).ToArray());
    }

    /// <summary>
    /// Locks streams with due rows until the transaction ends, then reads their rows: in a second statement, since the
    /// first one's snapshot may be older than another replica's release of the lock, and show rows that are sent already.
    /// In that one nothing is said of dates: all of a stream is due at once, and replicas' clocks differ.
    /// </summary>
    /// <param name="resting">Streams that are left alone for now.</param>
    public static async Task<IReadOnlyList<ClaimedRow>> ClaimAsync(
        IDocumentSession session, DateTimeOffset now, IReadOnlyCollection<string> resting, CancellationToken token)
    {
        var streams = await session.AdvancedSql.QueryAsync(
            $"""
            with waiting as materialized
              (select stream from (select stream, min(id) first from outbox where due <= ? and stream <> all(?) group by stream) s order by first limit {StreamsInSight})
            select stream from waiting where pg_try_advisory_xact_lock({LockSpace}, hashtext(stream)) limit {StreamsAtOnce}
            """,
            row => row.GetString(0), token, now, resting.ToArray());
        if (streams.Count == 0)
            return [];
        return await session.AdvancedSql.QueryAsync(
            $"""
            select id, stream, due, exchange, routing_key, body, properties from outbox
            where stream = any(?) order by id limit {RowsAtOnce}
            """,
            row => new ClaimedRow(row.GetInt64(0), new(
                row.GetString(1), row.GetFieldValue<DateTimeOffset>(2), row.GetString(3), row.GetString(4), row.GetFieldValue<byte[]>(5),
                JsonSerializer.Deserialize<Envelope>(row.GetFieldValue<byte[]>(6), Json)!)),
            token, (object)streams.ToArray());
    }

    public static void Remove(IDocumentSession session, IReadOnlyCollection<long> ids) =>
        session.QueueSqlCommand("delete from outbox where id = any(?)", ids.ToArray());

    /// <summary>How long the oldest due row has been waiting; zero when there is none.</summary>
    public static async Task<TimeSpan> LagAsync(IDocumentSession session, DateTimeOffset now, CancellationToken token)
    {
        var oldest = await session.AdvancedSql.QueryAsync(
            "select min(due) from outbox where due <= ?", row => row.IsDBNull(0) ? now : row.GetFieldValue<DateTimeOffset>(0), token, now);
        return now - oldest[0];
    }

    /// <summary>How many rows are due, up to <see cref="Countable"/>.</summary>
    public static async Task<long> CountAsync(IDocumentSession session, DateTimeOffset now, CancellationToken token) =>
        (await session.AdvancedSql.QueryAsync(
            $"select count(*) from (select from outbox where due <= ? limit {Countable}) waiting", row => row.GetInt64(0), token, now))[0];
}
