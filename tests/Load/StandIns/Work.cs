using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;
using Oms.Load.Driving;
using Oms.Load.Recording;

namespace Oms.Load.StandIns;

/// <summary>What a service is recorded to do about a message, for any number of orders in one transaction and one round trip.</summary>
internal sealed class Work(Journey journey, string service, TimeProvider time)
{
    private readonly Dictionary<int, Step> _steps = journey.Steps.Where(step => step.Service == service).ToDictionary(step => step.Cause);
    private readonly List<MessageTemplate> _messages = [.. journey.Messages.Select((message, number) => new MessageTemplate(message, number))];

    /// <summary>The messages that the service takes: by their exchange, since a queue is one's.</summary>
    public IEnumerable<string> Exchanges => _steps.Keys.Select(number => journey.Messages[number].Exchange).Distinct();

    /// <summary>What is to be sent because of these, in order.</summary>
    public List<Outgoing> Outgoing(IReadOnlyList<MessageKey> taken)
    {
        var now = time.GetUtcNow();
        return [.. taken.SelectMany(key => StepOf(key).Outgoing.Select(number => _messages[number].For(key.Order, now)))];
    }

    /// <summary>Writes it all. The outbox rows' ids are the last result.</summary>
    public NpgsqlBatch Write(NpgsqlConnection connection, IReadOnlyList<MessageKey> taken, IReadOnlyList<byte[]> bodies, IReadOnlyList<Outgoing> outgoing)
    {
        var batch = new NpgsqlBatch(connection);
        var now = time.GetUtcNow();
        var saved = taken.SelectMany(key => StepOf(key).Documents.Select(document => (key.Order, Document: document))).ToList();
        foreach (var group in saved.GroupBy(each => (each.Document.Table, each.Document.IsNew)))
            batch.BatchCommands.Add(Documents(group.Key.Table, group.Key.IsNew, [.. group.OrderBy(each => each.Order)]));
        var facts = taken.SelectMany(key => StepOf(key).Facts.Select(fact => (key.Order, Fact: fact))).ToList();
        if (facts.Count > 0)
            batch.BatchCommands.Add(Facts(facts, now));
        batch.BatchCommands.Add(Inbox(taken, bodies, now));
        if (outgoing.Count > 0)
            batch.BatchCommands.Add(Outbox(outgoing, now));
        return batch;
    }

    private static NpgsqlBatchCommand Documents(string table, bool isNew, List<(int Order, SavedDocument Document)> saved) => Command(
        isNew
            ? $"insert into {table} (id, data, mt_version, mt_dotnet_type, facts) select i, d, 1, $3, 1 from unnest($1, $2) u(i, d)"
            : $"update {table} t set data = u.d, mt_version = t.mt_version + 1, mt_last_modified = transaction_timestamp(), mt_dotnet_type = $3, facts = t.facts + 1 from unnest($1, $2) u(i, d) where t.id = u.i",
        saved.Select(each => OrderId.Put(each.Document.Id, each.Order)).ToArray(),
        new NpgsqlParameter { Value = saved.Select(each => OrderId.Put(each.Document.Json, each.Order)).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb },
        saved[0].Document.Type);

    private static NpgsqlBatchCommand Facts(List<(int Order, SavedFact Fact)> facts, DateTimeOffset now) => Command(
        "insert into facts (document, stream, version, name, at, by, cause, data) select o, s, v, n, $5, null, c, d from unnest($1, $2, $3, $4, $6, $7) u(o, s, v, n, c, d)",
        facts.Select(each => each.Fact.Document).ToArray(), facts.Select(each => OrderId.Put(each.Fact.Stream, each.Order)).ToArray(),
        facts.Select(each => each.Fact.Version).ToArray(), facts.Select(each => each.Fact.Name).ToArray(), now, facts.Select(each => each.Fact.Cause).ToArray(),
        new NpgsqlParameter { Value = facts.Select(each => OrderId.Put(each.Fact.Json, each.Order)).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb });

    private NpgsqlBatchCommand Inbox(IReadOnlyList<MessageKey> taken, IReadOnlyList<byte[]> bodies, DateTimeOffset now) => Command(
        "insert into inbox (exchange, id, body_sha256, at) select e, i, h, $4 from unnest($1, $2, $3) u(e, i, h) on conflict do nothing",
        taken.Select(key => journey.Messages[key.Message].Exchange).ToArray(), taken.Select(key => key.ToString()).ToArray(), bodies.Select(SHA256.HashData).ToArray(), now);

    private static NpgsqlBatchCommand Outbox(IReadOnlyList<Outgoing> outgoing, DateTimeOffset now) => Command(
        """
        insert into outbox (stream, due, exchange, routing_key, body, properties)
        select s, $2, e, k, b, p::json from unnest($1, $3, $4, $5, $6) with ordinality u(s, e, k, b, p, n) order by n returning id
        """,
        outgoing.Select(each => each.Stream).ToArray(), now, outgoing.Select(each => each.Exchange).ToArray(), outgoing.Select(each => each.Key).ToArray(),
        outgoing.Select(each => each.Body).ToArray(), outgoing.Select(each => each.Envelope).ToArray());

    private Step StepOf(MessageKey key) => _steps[key.Message];

    private static NpgsqlBatchCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(value as NpgsqlParameter ?? new() { Value = value });
        return command;
    }
}
