using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Fields;
using Oms.Documents;

namespace Oms.CustomerService.Web.Finding;

/// <summary>Where the grid's rows are, a document an order, and what finds them quickly.</summary>
internal static class OrderTable
{
    private const string Alias = "order_entry";

    public static void Keep(StoreOptions options)
    {
        var mapping = options.For(typeof(OrderEntry), Alias, document => ((OrderEntry)document).StreamId);
        foreach (var field in OrderFields.All.Fields)
            Duplicate(mapping, field);
        foreach (var ddl in Indexes)
            options.ExtendedSchemaObjects.Add(ddl);
    }

    private static DocumentMapping Duplicate(DocumentMapping mapping, SearchField field) => field.Shape switch
    {
        Shape.Words => mapping.Duplicate(field.Column, field.SqlType, document => (string[])field.Stored(document)),
        Shape.Instant => mapping.Duplicate(field.Column, field.SqlType, document => (DateTimeOffset)field.Stored(document)),
        Shape.Number => mapping.Duplicate(field.Column, field.SqlType, document => (decimal)field.Stored(document)),
        Shape.Flag => mapping.Duplicate(field.Column, field.SqlType, document => (bool)field.Stored(document)),
        _ => mapping.Duplicate(field.Column, field.SqlType, document => (string)field.Stored(document)),
    };

    /// <summary>
    /// One for each order of rows; one for what has several values, by whole values, and one by three letters. Filters that
    /// are used together are answered by one index, which skips what only one of them has.
    /// </summary>
    private static IEnumerable<string> Indexes =>
    [
        "create extension if not exists pg_trgm",
        .. Of(of => of.IsSortable).Select(of => $"create index if not exists {Alias}_by_{of.Column} on {OrderFields.Table} ({of.Column}, id)"),
        // What is often chosen, in the usual order.
        .. new[] { "status", "store" }.Select(column => $"create index if not exists {Alias}_latest_by_{column} on {OrderFields.Table} ({column}, origin_date, id)"),
        .. new[] { "customer_id", "original_order_id" }.Select(column => $"create index if not exists {Alias}_of_{column} on {OrderFields.Table} ({column}) where {column} <> ''"),
        $"create index if not exists {Alias}_words on {OrderFields.Table} using gin ({string.Join(", ", Of(of => of.Shape == Shape.Words).Select(of => of.Column))})",
        $"create index if not exists {Alias}_prose on {OrderFields.Table} using gin ({string.Join(", ", Of(of => of.Shape == Shape.Prose).Select(of => $"{of.Column} gin_trgm_ops"))})",
    ];

    private static IEnumerable<SearchField> Of(Func<SearchField, bool> which) => OrderFields.All.Fields.Where(which);
}
