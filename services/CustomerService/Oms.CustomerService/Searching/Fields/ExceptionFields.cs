using static Oms.CustomerService.Searching.Fields.FieldsOf<Oms.CustomerService.Searching.Parts.ExceptionEntry>;

namespace Oms.CustomerService.Searching.Fields;

/// <summary>What the list of payment exceptions is filtered by.</summary>
public static class ExceptionFields
{
    public const string Table = "mt_doc_exception_entry";

    private static readonly SearchField Channel = Key("sales_channel", "store", entry => entry.Store);
    private static readonly SearchField Source = Keys("source_id", "sources", entry => entry.Sources);

    public static SearchCatalogue All { get; } = new(Table,
    [
        Channel,
        Word("status", entry => entry.Exception.Status),
        Word("event", entry => entry.Event),
        Word("order_id", entry => entry.Exception.OrderId ?? ""),
        Sortable(Instant("raised_at", entry => entry.Exception.RaisedAt)),
        Source,
    ], Channel, Source, []);
}
