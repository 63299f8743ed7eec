using System.Text.Json;
using Oms.Contracts.History;
using Oms.Documents;

namespace Oms.Messaging.Store;

/// <summary>Some of the stored facts that somebody asked for, in the order of document, stream and version.</summary>
/// <param name="Facts">As they were stored.</param>
/// <param name="IsLast">Nothing of what was asked for is behind them.</param>
internal sealed record FactPage(IReadOnlyList<StoredFact> Facts, bool IsLast)
{
    private const int Most = 500;

    /// <summary>A fact may hold all that a message held: few of those are a page, too.</summary>
    private const int MostCharacters = 2 << 20;

    /// <param name="session">Reads one snapshot.</param>
    /// <param name="asked">What is wanted, and behind which fact.</param>
    /// <param name="documents">All documents of the service: with a stream's name alone the key would be of no use.</param>
    /// <param name="token">Ends the reading.</param>
    public static async Task<FactPage> ReadAsync(IDocumentSession session, Replay asked, IEnumerable<string> documents, CancellationToken token)
    {
        var limit = Math.Clamp((asked.Limit ?? int.MaxValue) - (asked.Sent ?? 0), 0, Most);
        List<object?> values = [asked.After?.Document ?? "", asked.After?.Stream ?? "", asked.After?.Version ?? 0, asked.FromVersion ?? 0];
        var where = "(document, stream, version) > (?, ?, ?) and version >= ?";
        if (!string.IsNullOrEmpty(asked.Stream))
        {
            where += " and stream = ? and document = any(?)";
            values.Add(asked.Stream);
            values.Add(string.IsNullOrEmpty(asked.Document) ? documents.ToArray() : [asked.Document]);
        }
        else if (!string.IsNullOrEmpty(asked.Document))
        {
            where += " and document = ?";
            values.Add(asked.Document);
        }
        var rows = await session.AdvancedSql.QueryAsync(
            $"""
            select document, stream, version, name, at, by, cause, data::text, found from (
              select *, count(*) over () as found,
                sum(length(data::text)) over (order by document, stream, version rows unbounded preceding) - length(data::text) as before
              from (select * from facts where {where} order by document, stream, version limit {limit + 1}) few) sized
            where before < {MostCharacters} order by document, stream, version
            """,
            row => (Found: row.GetInt64(8), Fact: new StoredFact(
                row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetFieldValue<DateTimeOffset>(4), row.IsDBNull(5) ? null : row.GetString(5), row.GetString(6),
                JsonElement.Parse(row.GetString(7)))),
            token, [.. values]);
        // One more than is sent tells whether there is more.
        var facts = rows.Take(limit).Select(row => row.Fact).ToList();
        return new(facts, rows.Count == 0 || rows[0].Found == facts.Count);
    }
}
