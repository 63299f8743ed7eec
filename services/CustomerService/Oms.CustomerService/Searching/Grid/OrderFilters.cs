using static Oms.CustomerService.Searching.Grid.FilterForms;

namespace Oms.CustomerService.Searching.Grid;

/// <summary>The filters of seeds 000 and 001, and ours, in the order they are shown.</summary>
public static class OrderFilters
{
    public static ValueList<OrderFilter> All { get; } =
    [
        Whole("id", "id"),
        WordsOf("name", "customer_name"),
        WordsOf("first_name", "customer_first_name"),
        WordsOf("last_name", "customer_last_name"),
        WordsOf("email", "customer_email"),
        PhoneOf("phone", "customer_phone"),
        From("from", "origin_date"),
        To("to", "origin_date"),
        Whole("channel", "sales_channel"),
        Whole("source", "source_id"),
        WordsOf("shipping_address", "shipping_address"),
        WordsOf("billing_address", "billing_address"),
        Whole("zip", "address_zip"),
        Choice("type", "order_kind", ("normal", "Normal"), ("exchange", "Exchange"), ("reshipment", "Reshipment")),
        Choice("return", "return_status", ("requested", "REQUESTED"), ("approved", "APPROVED"), ("cancelled", "CANCELLED")),
        Choice("appeasement", "appeasement_status", ("requested", "REQUESTED"), ("pending_release", "PENDINGRELEASE"), ("released", "RELEASED"), ("cancelled", "CANCELLED")),
        Whole("status", "status"),
        Whole("sku", "sku"),
        Whole("tracking", "tracking_number"),
        Whole("rma", "rma"),
        Whole("credit_note", "credit_note_number"),
    ];

    public static OrderFilter? Find(string name) => All.FirstOrDefault(filter => filter.Name == name);
}
