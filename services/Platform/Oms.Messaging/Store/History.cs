using System.Text.Json;
using Oms.Documents;

namespace Oms.Messaging.Store;

/// <summary>A fact as it is stored: the history of a stream.</summary>
/// <param name="Document">The alias of the document that the stream belongs to.</param>
internal sealed record StoredFact(string Document, string Stream, int Version, string Name, DateTimeOffset At, string? By, string Cause, JsonElement Data);

internal static class History
{
    public static void Add(IDocumentSession session, IReadOnlyCollection<StoredFact> facts)
    {
        if (facts.Count == 0)
            return;
        session.QueueSqlCommand(
            """
            insert into facts (document, stream, version, name, at, by, cause, data)
            select o, s, v, n, t, b, c, d::json from unnest(?, ?, ?, ?, ?, ?, ?, ?) u(o, s, v, n, t, b, c, d)
            """,
            facts.Select(fact => fact.Document).ToArray(), facts.Select(fact => fact.Stream).ToArray(), facts.Select(fact => fact.Version).ToArray(), facts.Select(fact => fact.Name).ToArray(),
            facts.Select(fact => fact.At).ToArray(), facts.Select(fact => fact.By).ToArray(), facts.Select(fact => fact.Cause).ToArray(),
            facts.Select(fact => fact.Data.GetRawText()).ToArray());
    }
}
