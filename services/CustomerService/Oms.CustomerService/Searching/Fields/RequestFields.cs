using static Oms.CustomerService.Searching.Fields.FieldsOf<Oms.CustomerService.Searching.Parts.RequestEntry>;

namespace Oms.CustomerService.Searching.Fields;

/// <summary>What shipment requests can be searched by: the fields of <c>magento.logistics.shipment_request_repository.search</c>, and the channel.</summary>
public static class RequestFields
{
    public const string Table = "mt_doc_request_entry";

    private static readonly SearchField Channel = Sortable(Key("sales_channel", "store", entry => entry.Request.Store));
    private static readonly SearchField Source = Sortable(Key("source_id", "source_id", entry => entry.Request.SourceId ?? ""));

    public static SearchCatalogue All { get; } = new(Table,
    [
        Sortable(Word("id", entry => entry.Request.Id, "request_id")),
        Sortable(Word("order_id", entry => entry.Request.OrderId)),
        Source,
        Words("shipping_method", "shipping_methods", entry => entry.ShippingMethods),
        Sortable(Word("status", entry => entry.Request.Status)),
        Sortable(Instant("origin_date", entry => entry.Request.OriginDate)),
        Sortable(Instant("status_date", entry => entry.Request.StatusDate ?? entry.Request.OriginDate)),
        Channel,
    ], Channel, Source, []);
}
