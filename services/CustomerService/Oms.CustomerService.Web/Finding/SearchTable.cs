using Oms.CustomerService.Searching.Fields;
using Oms.Documents;

namespace Oms.CustomerService.Web.Finding;

/// <summary>A table of documents that can be searched: a column for each field, and its indexes.</summary>
internal static class SearchTable
{
    /// <summary>
    /// An index for each order of rows; one for what has several values, by whole values, and one by three letters. Filters
    /// that are used together are answered by one index, which skips what only one of them has.
    /// </summary>
    public static void Keep<T>(StoreOptions options, SearchCatalogue catalogue, string alias, Func<T, string> id)
    {
        var mapping = options.For(typeof(T), alias, document => id((T)document));
        foreach (var field in catalogue.Fields)
            Duplicate(mapping, field);
        foreach (var field in catalogue.Fields.Where(field => field.IsSortable))
            options.ExtendedSchemaObjects.Add($"create index if not exists {alias}_by_{field.Column} on {catalogue.Table} ({field.Column}, id)");
        Gin("words", catalogue.Fields.Where(field => field.Shape == Shape.Words).Select(field => field.Column));
        Gin("prose", catalogue.Fields.Where(field => field.Shape == Shape.Prose).Select(field => $"{field.Column} gin_trgm_ops"));

        void Gin(string name, IEnumerable<string> columns)
        {
            if (columns.Any())
                options.ExtendedSchemaObjects.Add($"create index if not exists {alias}_{name} on {catalogue.Table} using gin ({string.Join(", ", columns)})");
        }
    }

    private static DocumentMapping Duplicate(DocumentMapping mapping, SearchField field) => field.Shape switch
    {
        Shape.Words => mapping.Duplicate(field.Column, field.SqlType, document => (string[])field.Stored(document)),
        Shape.Instant => mapping.Duplicate(field.Column, field.SqlType, document => (DateTimeOffset)field.Stored(document)),
        Shape.Number => mapping.Duplicate(field.Column, field.SqlType, document => (decimal)field.Stored(document)),
        Shape.Flag => mapping.Duplicate(field.Column, field.SqlType, document => (bool)field.Stored(document)),
        _ => mapping.Duplicate(field.Column, field.SqlType, document => (string)field.Stored(document)),
    };
}
