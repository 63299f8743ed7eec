using static Oms.CustomerService.Searching.Fields.FieldsOf<Oms.CustomerService.Searching.OrderEntry>;

namespace Oms.CustomerService.Searching.Fields;

/// <summary>What orders can be searched by: the fields of <c>magento.sales.order_repository.search</c>, and ours.</summary>
public static class OrderFields
{
    public const string Table = "mt_doc_order_entry";

    private static readonly SearchField Store = Shared(Sortable(Key("sales_channel", "store", entry => entry.Store)));
    private static readonly SearchField Source = Keys("source_id", "sources", entry => entry.Sources);

    public static SearchCatalogue All { get; } = new(Table, [.. Documented, .. Ours], Store, Source,
    [
        "history_status", "history_date", "source_location", "pickup_location",
        "attribute_key", "attribute_value", "order_item_attribute_key", "order_item_attribute_value",
    ]);

    private static ValueList<SearchField> Documented =>
    [
        Sortable(Word("id", entry => entry.OrderId, "order_id")) with { HasParts = true },
        Word("customer_id", entry => entry.CustomerId),
        Prose("customer_first_name", "first_names", entry => entry.FirstNames),
        Prose("customer_last_name", "last_names", entry => entry.LastNames),
        Prose("customer_email", "emails", entry => entry.Emails),
        Prose("customer_phone", "phones", entry => entry.Phones, Fold.Digits),
        Prose("address_first_line", "streets", entry => entry.Streets),
        Words("address_country", "countries", entry => entry.Countries),
        Prose("address_zip", "zips", entry => entry.Zips, Fold.Compact),
        Words("address_state", "states", entry => entry.States),
        Shared(Sortable(Word("status", entry => entry.Status))),
        Word("status_reason", entry => entry.StatusReason),
        Sortable(Instant("origin_date", entry => entry.OriginDate)),
        Word("origin", entry => entry.Origin),
        Words("payment_method", "payment_methods", entry => entry.PaymentMethods),
        Store,
        Words("sku", "skus", entry => entry.Skus),
        Words("product_type", "product_types", entry => entry.ProductTypes),
        Source,
        Words("shipping_method", "shipping_methods", entry => entry.ShippingMethods),
        Words("order_item_status", "line_statuses", entry => entry.LineStatuses),
        Words("order_item_status_reason", "line_status_reasons", entry => entry.LineStatusReasons),
        Number("total_source_allocations", entry => entry.TotalSourceAllocations),
    ];

    /// <summary>What the grid shows or filters besides.</summary>
    private static ValueList<SearchField> Ours =>
    [
        Shared(Word("order_kind", entry => entry.Kind.ToString())),
        Word("original_order_id", entry => entry.OriginalOrderId ?? ""),
        Sortable(Instant("status_date", entry => entry.StatusDate)),
        Word("currency", entry => entry.Currency),
        Sortable(Number("grand_total", entry => entry.GrandTotal)),
        Number("captured", entry => entry.Captured),
        Number("refunded", entry => entry.Refunded),
        Word("customer_type", entry => entry.CustomerType),
        Word("language", entry => entry.Language),
        Flag("is_test", entry => entry.IsTest),
        Number("item_count", entry => entry.ItemCount),
        Sortable(Word("bill_to", entry => entry.BillTo)),
        Sortable(Word("ship_to", entry => entry.ShipTo)),
        Prose("customer_name", "names", entry => [entry.BillTo, entry.ShipTo]),
        Prose("billing_address", "billing_addresses", entry => [entry.BillingAddress]),
        Prose("shipping_address", "shipping_addresses", entry => [entry.ShippingAddress]),
        Words("return_status", "return_statuses", entry => entry.ReturnStatuses),
        Words("appeasement_status", "appeasement_statuses", entry => entry.AppeasementStatuses),
        Words("shipment_request_id", "request_ids", entry => entry.RequestIds),
        Words("rma", "rmas", entry => entry.Rmas),
        Words("credit_note_number", "credit_notes", entry => entry.CreditNotes),
        Words("tracking_number", "tracking_numbers", entry => entry.TrackingNumbers),
    ];
}
