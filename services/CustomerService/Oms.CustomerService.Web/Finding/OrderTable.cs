using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Parts;
using Oms.Documents;

namespace Oms.CustomerService.Web.Finding;

/// <summary>Where what can be searched is, and what finds it quickly.</summary>
internal static class OrderTable
{
    public static void Keep(StoreOptions options)
    {
        // Both come with PostgreSQL, and who owns a database may have them there.
        options.ExtendedSchemaObjects.Add("create extension if not exists pg_trgm");
        options.ExtendedSchemaObjects.Add("create extension if not exists btree_gin");
        SearchTable.Keep<OrderEntry>(options, OrderFields.All, "order_entry", entry => entry.StreamId);
        foreach (var ddl in MoreIndexes)
            options.ExtendedSchemaObjects.Add(ddl);
        SearchTable.Keep<ReturnEntry>(options, ReturnFields.All, "return_entry", entry => entry.Id);
        SearchTable.Keep<RefundEntry>(options, RefundFields.All, "refund_entry", entry => entry.Id);
        SearchTable.Keep<ExceptionEntry>(options, ExceptionFields.All, "exception_entry", entry => entry.Id);
        options.ExtendedSchemaObjects.Add($"create index if not exists exception_entry_latest_by_status on {ExceptionFields.Table} (status, raised_at, id)");
        SearchTable.Keep<RequestEntry>(options, RequestFields.All, "request_entry", entry => entry.Id);
    }

    private static IEnumerable<string> MoreIndexes =>
    [
        // What is often chosen, in the usual order.
        .. new[] { "status", "store" }.Select(column => $"create index if not exists order_entry_latest_by_{column} on {OrderFields.Table} ({column}, origin_date, id)"),
        .. new[] { "customer_id", "original_order_id" }.Select(column => $"create index if not exists order_entry_of_{column} on {OrderFields.Table} ({column}) where {column} <> ''"),
    ];
}
