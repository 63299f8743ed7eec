namespace Oms.Contracts.Tests.Catalogue;

internal sealed class NamingMessages
{
    /// <summary>Typed out on purpose: a renamed record or namespace must not rename an exchange.</summary>
    private static readonly string[] Documented =
    [
        "magento.catalog.product_management.updated",
        "magento.common.error_management.created",
        "magento.external.validation_management.validate",
        "magento.inventory.source_management.create",
        "magento.inventory.source_management.created",
        "magento.inventory.source_management.update",
        "magento.inventory.source_management.updated",
        "magento.inventory.source_stock_management.adjust",
        "magento.inventory.source_stock_management.adjusted",
        "magento.inventory.source_stock_management.update",
        "magento.inventory.source_stock_management.updated",
        "magento.logistics.fulfillment_management.cancel_lines",
        "magento.logistics.fulfillment_management.customer_shipment_done",
        "magento.logistics.fulfillment_management.ship_lines",
        "magento.logistics.shipment_request_management.export",
        "magento.logistics.shipment_request_management.lines_change_status",
        "magento.logistics.shipment_request_management.requested",
        "magento.logistics.shipment_request_management.start_picking",
        "magento.logistics.shipment_request_management.updated",
        "magento.logistics.shipment_request_repository.search",
        "magento.logistics.warehouse_management.lines_declined",
        "magento.logistics.warehouse_management.lines_shipped",
        "magento.logistics.warehouse_management.request_shipment",
        "magento.payments.payments_management.cancel",
        "magento.payments.payments_management.capture",
        "magento.payments.payments_management.notify_cancellation_failed",
        "magento.payments.payments_management.notify_cancelled",
        "magento.payments.payments_management.notify_capture_failed",
        "magento.payments.payments_management.notify_captured",
        "magento.payments.payments_management.notify_refund_failed",
        "magento.payments.payments_management.notify_refunded",
        "magento.payments.payments_management.notify_revalidated",
        "magento.payments.payments_management.notify_revalidation_failed",
        "magento.payments.payments_management.notify_validated",
        "magento.payments.payments_management.notify_validation_failed",
        "magento.payments.payments_management.refund",
        "magento.payments.payments_management.revalidate",
        "magento.payments.payments_management.validate",
        "magento.postsales.appeasement_management.create",
        "magento.postsales.exchange_management.create",
        "magento.postsales.refund_management.cancel",
        "magento.postsales.refund_management.release",
        "magento.postsales.refund_management.updated",
        "magento.postsales.refund_repository.search",
        "magento.postsales.reshipment.management.create",
        "magento.postsales.return_management.authorize",
        "magento.postsales.return_management.cancel",
        "magento.postsales.return_management.duplicated",
        "magento.postsales.return_management.received",
        "magento.postsales.return_management.request",
        "magento.postsales.return_management.retry_request",
        "magento.postsales.return_management.update",
        "magento.postsales.return_management.updated",
        "magento.postsales.return_repository.search",
        "magento.sales.order_management.cancel",
        "magento.sales.order_management.cancel_line",
        "magento.sales.order_management.create",
        "magento.sales.order_management.create_comment",
        "magento.sales.order_management.created",
        "magento.sales.order_management.get_comments",
        "magento.sales.order_management.line_cancelled",
        "magento.sales.order_management.shipping_address_updated",
        "magento.sales.order_management.update_shipping_address",
        "magento.sales.order_management.updated",
        "magento.sales.order_repository.find",
        "magento.sales.order_repository.search",
        "magento.sales.saleschannel_management.create",
        "magento.sales.saleschannel_management.created",
        "magento.sales.saleschannel_management.delete",
        "magento.sales.saleschannel_management.deleted",
        "magento.sales.saleschannel_management.update",
        "magento.sales.saleschannel_management.updated",
    ];

    /// <summary>Spellings that were published beside, each an exchange.</summary>
    private static readonly string[] Aliases =
    [
        "magento.postsales.exchange.management.create",
        "magento.postsales.reshipment_management.create",
    ];

    private static readonly string[] Ours =
    [
        "oms.external.validation_management.answer",
        "oms.external.validation_management.ask_again",
        "oms.history.fact.recorded",
        "oms.history.fact_management.replay",
        "oms.logistics.sourcing_management.allotted",
        "oms.logistics.sourcing_management.settled",
        "oms.logistics.sourcing_management.withdrawn",
        "oms.logistics.stock_management.availability_changed",
        "oms.postsales.refund_management.quote",
        "oms.postsales.return_management.approve",
        "oms.sales.order_management.child_refused",
        "oms.sales.order_management.end_hold",
        "oms.sales.order_management.end_remorse",
        "oms.sales.order_management.hold",
        "oms.sales.order_management.hold_due",
        "oms.sales.order_management.note_parent_return",
        "oms.sales.order_management.released",
        "oms.sales.order_management.return_lines",
        "oms.sales.order_management.return_refused",
        "oms.sales.order_management.withdraw",
        "oms.sales.payment_management.ask_again",
        "oms.sales.payment_management.capture_due",
        "oms.sales.payment_management.close_exception",
        "oms.sales.payment_management.exception_updated",
        "oms.sales.payment_management.find",
        "oms.sales.payment_management.find_exceptions",
        "oms.sales.payment_management.mark_captured",
        "oms.sales.payment_management.raise_exception",
        "oms.sales.payment_management.refund",
        "oms.sales.payment_management.retry",
        "oms.sales.payment_management.settled",
        "oms.system.error_queues.counted",
        "oms.system.message.put_aside",
        "oms.system.message.replayed",
        "oms.system.message_management.replay",
        "oms.system.outbox.observed",
    ];

    [Test]
    public void the_catalogue_holds_the_documented_names_and_ours() =>
        Assert.That(WireCatalogue.All.Select(message => message.Name), Is.EqualTo(Documented.Concat(Ours)));

    [Test]
    public void two_messages_have_another_spelling() =>
        Assert.That(WireCatalogue.All.SelectMany(message => message.Aliases), Is.EqualTo(Aliases));

    [Test]
    public void an_alias_names_the_same_message() =>
        Assert.That(
            Aliases.Select(alias => WireCatalogue.ByName(alias)?.Type),
            Is.EqualTo(new[] { typeof(Postsales.ExchangeManagement.Create), typeof(Postsales.ReshipmentManagement.Create) }));

    [Test]
    public void a_message_is_found_by_its_name_and_by_its_type() =>
        Assert.That(
            WireCatalogue.All.Select(message => (WireCatalogue.ByName(message.Name), WireCatalogue.Of(message.Type))),
            Is.EqualTo(WireCatalogue.All.Select(message => (message, message))));

    [Test]
    public void a_name_nobody_knows_is_none() =>
        Assert.That(WireCatalogue.ByName("magento.sales.order_management.invented"), Is.Null);

    [Test]
    public void every_message_is_a_message_record() =>
        Assert.That(WireCatalogue.All.Select(message => message.Type), Is.All.Matches<Type>(typeof(Message).IsAssignableFrom));

    [Test]
    public void nothing_ours_bears_a_documented_prefix() =>
        Assert.That(Ours, Is.All.StartsWith("oms."));
}
