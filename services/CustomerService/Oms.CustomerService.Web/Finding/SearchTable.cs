using Oms.CustomerService.Searching.Fields;
using Oms.Documents;

namespace Oms.CustomerService.Web.Finding;

/// <summary>A table of documents that can be searched: a column for each field, and its indexes.</summary>
internal static class SearchTable
{
    /// <summary>
    /// An index for each order of rows, and one for all filters: texts by whole values or by three letters, and single values
    /// that many rows share. Filters that are used together are answered by it alone: it skips what only one of them has.
    /// </summary>
    public static void Keep<T>(StoreOptions options, SearchCatalogue catalogue, string alias, Func<T, string> id)
    {
        var mapping = options.For(typeof(T), alias, document => id((T)document));
        foreach (var field in catalogue.Fields)
            Duplicate(mapping, field);
        foreach (var field in catalogue.Fields.Where(field => field.IsSortable))
            options.ExtendedSchemaObjects.Add($"create index if not exists {alias}_by_{field.Column} on {catalogue.Table} ({field.Column}, id)");
        var filtered = catalogue.Fields.Select(Filtered).OfType<string>().ToList();
        if (filtered.Count > 0)
            options.ExtendedSchemaObjects.Add($"create index if not exists {alias}_found on {catalogue.Table} using gin ({string.Join(", ", filtered)})");
        // What was two once.
        options.ExtendedSchemaObjects.Add($"drop index if exists {alias}_words, {alias}_prose");
    }

    private static string? Filtered(SearchField field) => field switch
    {
        { Shape: Shape.Prose } or { HasParts: true } => $"{field.Column} gin_trgm_ops",
        { Shape: Shape.Words } or { IsShared: true } => field.Column,
        _ => null,
    };

    private static DocumentMapping Duplicate(DocumentMapping mapping, SearchField field) => field.Shape switch
    {
        Shape.Words => mapping.Duplicate(field.Column, field.SqlType, document => (string[])field.Stored(document)),
        Shape.Instant => mapping.Duplicate(field.Column, field.SqlType, document => (DateTimeOffset)field.Stored(document)),
        Shape.Number => mapping.Duplicate(field.Column, field.SqlType, document => (decimal)field.Stored(document)),
        Shape.Flag => mapping.Duplicate(field.Column, field.SqlType, document => (bool)field.Stored(document)),
        _ => mapping.Duplicate(field.Column, field.SqlType, document => (string)field.Stored(document)),
    };
}
