using static Oms.CustomerService.Searching.Fields.FieldsOf<Oms.CustomerService.Searching.Parts.RefundEntry>;

namespace Oms.CustomerService.Searching.Fields;

/// <summary>What refunds can be searched by: the fields of <c>magento.postsales.refund_repository.search</c>, and when they were made.</summary>
public static class RefundFields
{
    public const string Table = "mt_doc_refund_entry";

    private static readonly SearchField Channel = Sortable(Key("sales_channel", "store", entry => entry.Refund.StoreId));
    private static readonly SearchField Source = Keys("source_id", "sources", entry => entry.Sources);

    public static SearchCatalogue All { get; } = new(Table,
    [
        Channel,
        Sortable(Word("credit_note_number", entry => entry.Refund.CreditNoteNumber ?? "")),
        Words("sku", "skus", entry => entry.Skus),
        Sortable(Word("status", entry => entry.Refund.Status.Code ?? "")),
        Sortable(Word("type", entry => entry.Refund.RefundType ?? "", "refund_type")),
        Sortable(Word("order_id", entry => entry.Refund.OrderId)),
        Sortable(Instant("credit_note_date", entry => entry.Refund.CreditNoteDate ?? entry.Refund.Status.Date)),
        Source,
    ], Channel, Source, []);
}
