using Oms.Deciding;
using Oms.Documents;

namespace Oms.Messaging.Store;

/// <summary>A measure on disk: a column of the document's table, and an index over the few rows where there is something to add.</summary>
internal static class MeasureColumns
{
    public static void Map(DocumentMapping mapping, StoreOptions options, Behaviour behaviour)
    {
        foreach (var measure in behaviour.Measures)
        {
            var (table, column) = (TableOf(behaviour.Alias), measure.Column);
            mapping.Duplicate(column, "integer", document => measure.Of((Aggregate)document));
            options.ExtendedSchemaObjects.Add($"create index if not exists {table}_{column} on {table} ({column}) where {column} > 0");
        }
    }

    public static async Task<long> SumAsync(IDocumentSession session, string document, Measure measure, CancellationToken token) =>
        (await session.AdvancedSql.QueryAsync(
            $"select coalesce(sum({measure.Column}), 0) from {TableOf(document)} where {measure.Column} > 0", row => row.GetInt64(0), token))[0];

    /// <summary>The ids of a page, in the order of their bytes: whatever the database's language, pages follow on each other.</summary>
    public static Task<IReadOnlyList<string>> IdsAsync(IDocumentSession session, Behaviour behaviour, Listing listing, CancellationToken token)
    {
        var column = listing.MeasureOf(behaviour).Column;
        return session.AdvancedSql.QueryAsync(
            $"""select id from {TableOf(behaviour.Alias)} where {column} > 0 and id collate "C" > ? order by id collate "C" limit ?""",
            row => row.GetString(0), token, listing.After, listing.Size);
    }

    private static string TableOf(string document) => $"mt_doc_{document}";
}
