namespace Oms.System.Tests;

/// <summary>The names of what is said once an order was placed: cancelling, returning, refunding, replacing.</summary>
internal static partial class Wire
{
    public const string Cancel = "magento.sales.order_management.cancel";
    public const string CancelLine = "magento.sales.order_management.cancel_line";
    public const string LineCancelled = "magento.sales.order_management.line_cancelled";
    public const string UpdateShippingAddress = "magento.sales.order_management.update_shipping_address";
    public const string ShippingAddressUpdated = "magento.sales.order_management.shipping_address_updated";
    public const string CancelLines = "magento.logistics.fulfillment_management.cancel_lines";
    public const string ShipLines = "magento.logistics.fulfillment_management.ship_lines";
    public const string Withdraw = "oms.sales.order_management.withdraw";
    public const string Withdrawn = "oms.logistics.sourcing_management.withdrawn";
    public const string Authorize = "magento.postsales.return_management.authorize";
    public const string ReturnReceived = "magento.postsales.return_management.received";
    public const string ReturnUpdate = "magento.postsales.return_management.update";
    public const string ReturnCancel = "magento.postsales.return_management.cancel";
    public const string RetryRequest = "magento.postsales.return_management.retry_request";
    public const string Approve = "oms.postsales.return_management.approve";
    public const string ReturnRequest = "magento.postsales.return_management.request";
    public const string ReturnUpdated = "magento.postsales.return_management.updated";
    public const string ReturnDuplicated = "magento.postsales.return_management.duplicated";
    public const string RefundRelease = "magento.postsales.refund_management.release";
    public const string RefundCancel = "magento.postsales.refund_management.cancel";
    public const string RefundUpdated = "magento.postsales.refund_management.updated";
    public const string Quote = "oms.postsales.refund_management.quote";
    public const string Appease = "magento.postsales.appeasement_management.create";
    public const string Exchange = "magento.postsales.exchange_management.create";
    public const string DottedExchange = "magento.postsales.exchange.management.create";
    public const string Reship = "magento.postsales.reshipment.management.create";
    public const string UnderscoredReship = "magento.postsales.reshipment_management.create";
    public const string ReturnLines = "oms.sales.order_management.return_lines";
    public const string ReturnRefused = "oms.sales.order_management.return_refused";
    public const string ChildRefused = "oms.sales.order_management.child_refused";
    public const string NoteParentReturn = "oms.sales.order_management.note_parent_return";
    public const string Refund = "oms.sales.payment_management.refund";
    public const string RefundSettled = "oms.sales.payment_management.settled";
    public const string ProductUpdated = "magento.catalog.product_management.updated";
    public const string AvailabilityChanged = "oms.logistics.stock_management.availability_changed";

    /// <summary>Second spellings: exchanges that lead into another's queue.</summary>
    public static readonly string[] OtherSpellings = [DottedExchange, UnderscoredReship];

    /// <summary>Every exchange that Postsales speaks on.</summary>
    public static readonly string[] SaidByPostsales =
    [
        Create, ReturnLines, NoteParentReturn, Refund, ReturnRequest, ReturnUpdated, ReturnDuplicated, RefundUpdated, Errors, Facts,
    ];
}
