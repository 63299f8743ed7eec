using Oms.CustomerService.Searching.Fields;

namespace Oms.CustomerService.Searching.Grid;

/// <summary>The columns there are, and which of them are shown.</summary>
public static class GridColumns
{
    /// <summary>Those of seed 001 first.</summary>
    public static ValueList<GridColumn> All { get; } =
    [
        Words("id", entry => entry.OrderId),
        Words("store", entry => entry.Store, "sales_channel"),
        Moment("origin_date", entry => entry.OriginDate),
        Words("bill_to", entry => entry.BillTo),
        Words("ship_to", entry => entry.ShipTo),
        Words("status", entry => entry.Status),
        Amount("grand_total", entry => entry.GrandTotal),
        new("order_kind", entry => new Cell.Named(entry.Kind.ToString().ToLowerInvariant())),
        Words("status_reason", entry => entry.StatusReason),
        Moment("status_date", entry => entry.StatusDate),
        Amount("captured", entry => entry.Captured),
        Amount("refunded", entry => entry.Refunded),
        new("item_count", entry => new Cell.Count(entry.ItemCount)),
        Words("original_order_id", entry => entry.OriginalOrderId ?? ""),
        Words("customer_id", entry => entry.CustomerId),
        Words("customer_type", entry => entry.CustomerType),
        Words("language", entry => entry.Language),
        List("email", entry => entry.Emails),
        List("phone", entry => entry.Phones),
        List("zip", entry => entry.Zips),
        new("shipping_address", entry => new Cell.Words(entry.ShippingAddress)),
        new("billing_address", entry => new Cell.Words(entry.BillingAddress)),
        List("source", entry => entry.Sources),
        List("sku", entry => entry.Skus),
        List("payment_method", entry => entry.PaymentMethods),
        List("shipping_method", entry => entry.ShippingMethods),
        List("line_status", entry => entry.LineStatuses),
        List("return_status", entry => entry.ReturnStatuses),
        List("appeasement_status", entry => entry.AppeasementStatuses),
        List("rma", entry => entry.Rmas),
        List("credit_note", entry => entry.CreditNotes),
        List("tracking", entry => entry.TrackingNumbers),
    ];

    /// <summary>What the seed's grid shows, until somebody chooses.</summary>
    public static ValueList<GridColumn> Usual { get; } = All.Take(7).ToValueList();

    /// <summary>In the order they were chosen; what is not there any more is left out, and nothing chosen is the usual.</summary>
    public static ValueList<GridColumn> Chosen(IEnumerable<string> names) =>
        names.Distinct().Select(name => All.FirstOrDefault(column => column.Name == name)).OfType<GridColumn>().ToValueList() is { Count: > 0 } chosen ? chosen : Usual;

    private static GridColumn Words(string name, Func<OrderEntry, string> read, string? field = null) => new(name, entry => new Cell.Words(read(entry)), Sorting(field ?? name));

    private static GridColumn Moment(string name, Func<OrderEntry, DateTimeOffset> read) => new(name, entry => new Cell.Moment(read(entry)), Sorting(name));

    private static GridColumn Amount(string name, Func<OrderEntry, decimal> read) => new(name, entry => new Cell.Amount(read(entry), entry.Currency), Sorting(name));

    private static GridColumn List(string name, Func<OrderEntry, ValueList<string>> read) => new(name, entry => new Cell.Words(string.Join(", ", read(entry))));

    private static SearchField? Sorting(string field) => OrderFields.All[field] is { IsSortable: true } sortable ? sortable : null;
}
