using System.Text.Json;
using Oms.Contracts.Json;
using Oms.Deciding;
using Oms.Documents;

namespace Oms.CustomerService.Web.Following;

/// <summary>
/// The facts of all services as they were heard, each once, with the order they are about: all that pages are made of. Every
/// view of an order is folded from them, so that doubled, late and replayed facts cannot change it.
/// </summary>
internal static class FactLog
{
    public static IEnumerable<string> Ddl { get; } =
    [
        """
        create table if not exists fact_log (
          service text not null, document text not null, stream text not null, version integer not null, name text not null,
          at timestamptz not null, by_whom text, cause text, data jsonb not null, order_id text,
          primary key (service, document, stream, version))
        """,
        "create index if not exists fact_log_order on fact_log (order_id) where order_id is not null",
        "create index if not exists fact_log_cause on fact_log (cause) where cause is not null",
        // A fact whose predecessor was not there yet: asked for when it stays away.
        """
        create table if not exists fact_gap (
          service text not null, document text not null, stream text not null, version integer not null, since timestamptz not null default now(),
          primary key (service, document, stream, version))
        """,
        // How often: whoever has lost a fact himself will not have it the next time either.
        "alter table fact_gap add column if not exists asked integer not null default 0",
        // How far a service's whole history was asked for.
        "create table if not exists fact_replay (service text primary key, document text, stream text, version integer, complete boolean not null)",
    ];

    /// <summary>The facts about one order, in no order.</summary>
    public static Task<IReadOnlyList<Fact>> OfOrderAsync(IDocumentSession session, string store, string orderId, CancellationToken token) =>
        ReadAsync(session, "where order_id = ?", token, StreamId.Of(store, orderId));

    /// <summary>The facts about some orders, by stream id.</summary>
    public static async Task<ILookup<string, Fact>> OfOrdersAsync(IDocumentSession session, IReadOnlyCollection<string> orders, CancellationToken token) =>
        (await session.AdvancedSql.QueryAsync($"select {Columns}, order_id from fact_log where order_id = any(?)", row => (Order: row.GetString(9), Fact: Read(row)), token, (object)orders.ToArray()))
            .ToLookup(row => row.Order, row => row.Fact);

    /// <summary>The facts of one kind of document, of one service.</summary>
    public static Task<IReadOnlyList<Fact>> OfDocumentAsync(IDocumentSession session, string service, string document, CancellationToken token) =>
        ReadAsync(session, "where service = ? and document = ? order by stream, version", token, service, document);

    /// <summary>The facts of some streams of one kind of document; of all of them when none are named.</summary>
    public static Task<IReadOnlyList<Fact>> OfStreamsAsync(IDocumentSession session, string service, string document, IReadOnlyCollection<string>? streams, CancellationToken token) => streams is null
        ? OfDocumentAsync(session, service, document, token)
        : ReadAsync(session, "where service = ? and document = ? and stream = any(?) order by stream, version", token, service, document, streams.ToArray());

    /// <summary>The facts of one stream, the oldest first.</summary>
    public static Task<IReadOnlyList<Fact>> OfStreamAsync(IDocumentSession session, string service, string document, string stream, CancellationToken token) =>
        ReadAsync(session, "where service = ? and document = ? and stream = ? order by version", token, service, document, stream);

    /// <summary>Adds those that are news, and returns them.</summary>
    public static async Task<IReadOnlyList<Fact>> AddAsync(IDocumentSession session, IReadOnlyList<(Fact Fact, string? Order)> facts, CancellationToken token)
    {
        var added = await session.AdvancedSql.QueryAsync(
            """
            insert into fact_log (service, document, stream, version, name, at, by_whom, cause, data, order_id)
            select s, d, t, v, n, a, b, c, j::jsonb, o from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) u(s, d, t, v, n, a, b, c, j, o)
            on conflict do nothing
            returning service, document, stream, version
            """,
            row => (row.GetString(0), row.GetString(1), row.GetString(2), (long)row.GetInt32(3)), token,
            Of(each => each.Fact.Service), Of(each => each.Fact.Document), Of(each => each.Fact.Stream), Of(each => (int)each.Fact.Version), Of(each => each.Fact.Name),
            Of(each => each.Fact.At.ToUniversalTime()), Of(each => each.Fact.By), Of(each => each.Fact.Cause), Of(each => each.Fact.Data.Element.GetRawText()), Of(each => each.Order));
        var news = added.ToHashSet();
        return [.. facts.Select(each => each.Fact).Where(fact => news.Contains((fact.Service, fact.Document, fact.Stream, fact.Version)))];

        T[] Of<T>(Func<(Fact Fact, string? Order), T> member) => [.. facts.Select(member)];
    }

    /// <summary>Gives facts the order that another one of their stream names, and returns these orders.</summary>
    public static Task<IReadOnlyList<string>> AdoptAsync(IDocumentSession session, IReadOnlyCollection<Fact> of, CancellationToken token) =>
        session.AdvancedSql.QueryAsync(
            """
            with streams as (select distinct s, d, t from unnest(?, ?, ?) u(s, d, t)),
            named as (select s, d, t, (select order_id from fact_log f where f.service = s and f.document = d and f.stream = t and order_id is not null limit 1) o from streams)
            update fact_log f set order_id = o from named
            where f.service = s and f.document = d and f.stream = t and f.order_id is null and o is not null
            returning f.order_id
            """,
            row => row.GetString(0), token,
            of.Select(fact => fact.Service).ToArray(), of.Select(fact => fact.Document).ToArray(), of.Select(fact => fact.Stream).ToArray());

    /// <summary>Notes those whose predecessor is missing, and forgets gaps that are filled.</summary>
    public static void NoteGaps(IDocumentSession session, IReadOnlyCollection<Fact> of)
    {
        string[] services = [.. of.Select(fact => fact.Service)], documents = [.. of.Select(fact => fact.Document)], streams = [.. of.Select(fact => fact.Stream)];
        int[] versions = [.. of.Select(fact => (int)fact.Version)];
        session.QueueSqlCommand(
            """
            insert into fact_gap (service, document, stream, version)
            select s, d, t, v - 1 from unnest(?, ?, ?, ?) u(s, d, t, v)
            where v > 1 and not exists (select from fact_log f where f.service = s and f.document = d and f.stream = t and f.version = v - 1)
            on conflict do nothing
            """,
            services, documents, streams, versions);
        session.QueueSqlCommand(
            """
            delete from fact_gap g using unnest(?, ?, ?, ?) u(s, d, t, v)
            where g.service = s and g.document = d and g.stream = t and g.version = v
            """,
            services, documents, streams, versions);
    }

    private const string Columns = "service, document, stream, version, name, at, by_whom, cause, data";

    private static Task<IReadOnlyList<Fact>> ReadAsync(IDocumentSession session, string where, CancellationToken token, params object?[] values) =>
        session.AdvancedSql.QueryAsync($"select {Columns} from fact_log {where}", Read, token, values);

    private static Fact Read(System.Data.Common.DbDataReader row) => new()
    {
        Service = row.GetString(0),
        Document = row.GetString(1),
        Stream = row.GetString(2),
        Version = row.GetInt32(3),
        Name = row.GetString(4),
        At = row.GetFieldValue<DateTimeOffset>(5),
        By = row.IsDBNull(6) ? null : row.GetString(6),
        Cause = row.IsDBNull(7) ? null : row.GetString(7),
        Data = JsonSerializer.Deserialize<Contracts.AnyJson>(row.GetFieldValue<byte[]>(8), WireJson.Options)!,
    };
}
