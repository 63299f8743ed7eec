using static Oms.CustomerService.Searching.Fields.FieldsOf<Oms.CustomerService.Searching.Parts.ReturnEntry>;

namespace Oms.CustomerService.Searching.Fields;

/// <summary>What returns can be searched by: the fields of <c>magento.postsales.return_repository.search</c>.</summary>
public static class ReturnFields
{
    public const string Table = "mt_doc_return_entry";

    private static readonly SearchField Channel = Sortable(Key("sales_channel", "store", entry => entry.Return.SalesChannelId));
    private static readonly SearchField Source = Sortable(Key("source_id", "source_id", entry => entry.Return.SourceId));

    public static SearchCatalogue All { get; } = new(Table,
    [
        Source,
        Channel,
        Sortable(Word("rma", entry => entry.Return.Rma)),
        Words("sku", "skus", entry => entry.Return.Lines.Select(line => line.Sku).ToValueList()),
        Sortable(Word("status", entry => entry.Return.Status.Code)),
        Sortable(Word("order_id", entry => entry.Return.OrderId)),
        Sortable(Instant("status_date", entry => entry.Return.Status.Date)),
        Sortable(Instant("origin_date", entry => entry.OriginDate)),
    ], Channel, Source, []);
}
