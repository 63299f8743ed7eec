namespace Oms.Contracts.Tests.Catalogue;

internal sealed class ConsumingMessages
{
    [Test]
    public void sales_consumes_orders_comments_channels_what_gateways_and_approvers_answer_and_what_the_other_services_tell_it() =>
        Assert.That(ConsumedBy(Party.Sales), Is.EqualTo(new[]
        {
            "magento.logistics.shipment_request_management.updated",
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
            "magento.sales.order_management.cancel",
            "magento.sales.order_management.cancel_line",
            "magento.sales.order_management.create",
            "magento.sales.order_management.create_comment",
            "magento.sales.order_management.get_comments",
            "magento.sales.order_management.update_shipping_address",
            "magento.sales.order_repository.find",
            "magento.sales.saleschannel_management.create",
            "magento.sales.saleschannel_management.delete",
            "magento.sales.saleschannel_management.update",
            "oms.external.validation_management.answer",
            "oms.external.validation_management.ask_again",
            "oms.history.fact_management.replay",
            "oms.logistics.sourcing_management.settled",
            "oms.logistics.sourcing_management.withdrawn",
            "oms.sales.order_management.end_hold",
            "oms.sales.order_management.end_remorse",
            "oms.sales.order_management.hold",
            "oms.sales.order_management.hold_due",
            "oms.sales.order_management.note_parent_return",
            "oms.sales.order_management.return_lines",
            "oms.sales.payment_management.ask_again",
            "oms.sales.payment_management.capture_due",
            "oms.sales.payment_management.close_exception",
            "oms.sales.payment_management.find",
            "oms.sales.payment_management.find_exceptions",
            "oms.sales.payment_management.mark_captured",
            "oms.sales.payment_management.raise_exception",
            "oms.sales.payment_management.refund",
            "oms.sales.payment_management.retry",
            "oms.system.message_management.replay",
        }));

    [Test]
    public void postsales_consumes_what_agents_and_warehouses_say_and_keeps_up_with_orders_channels_sources_and_products() =>
        Assert.That(ConsumedBy(Party.Postsales), Is.EqualTo(new[]
        {
            "magento.catalog.product_management.updated",
            "magento.inventory.source_management.created",
            "magento.inventory.source_management.updated",
            "magento.postsales.appeasement_management.create",
            "magento.postsales.exchange_management.create",
            "magento.postsales.refund_management.cancel",
            "magento.postsales.refund_management.release",
            "magento.postsales.reshipment.management.create",
            "magento.postsales.return_management.authorize",
            "magento.postsales.return_management.cancel",
            "magento.postsales.return_management.received",
            "magento.postsales.return_management.retry_request",
            "magento.postsales.return_management.update",
            "magento.sales.order_management.created",
            "magento.sales.order_management.updated",
            "magento.sales.saleschannel_management.created",
            "magento.sales.saleschannel_management.deleted",
            "magento.sales.saleschannel_management.updated",
            "oms.history.fact_management.replay",
            "oms.logistics.stock_management.availability_changed",
            "oms.postsales.refund_management.quote",
            "oms.postsales.return_management.approve",
            "oms.sales.order_management.child_refused",
            "oms.sales.order_management.return_refused",
            "oms.sales.payment_management.settled",
            "oms.system.message_management.replay",
        }));

    [Test]
    public void logistics_consumes_what_warehouses_and_operators_say_and_what_sales_tells_it() =>
        Assert.That(ConsumedBy(Party.Logistics), Is.EqualTo(new[]
        {
            "magento.inventory.source_management.create",
            "magento.inventory.source_management.update",
            "magento.inventory.source_stock_management.adjust",
            "magento.inventory.source_stock_management.update",
            "magento.logistics.fulfillment_management.cancel_lines",
            "magento.logistics.fulfillment_management.ship_lines",
            "magento.logistics.shipment_request_management.export",
            "magento.logistics.shipment_request_management.lines_change_status",
            "magento.logistics.shipment_request_management.start_picking",
            "magento.logistics.warehouse_management.lines_declined",
            "magento.logistics.warehouse_management.lines_shipped",
            "magento.sales.saleschannel_management.created",
            "magento.sales.saleschannel_management.deleted",
            "magento.sales.saleschannel_management.updated",
            "oms.history.fact_management.replay",
            "oms.logistics.sourcing_management.allotted",
            "oms.sales.order_management.released",
            "oms.sales.order_management.withdraw",
            "oms.system.message_management.replay",
        }));

    [Test]
    public void customer_service_follows_facts_and_errors_and_answers_searches() =>
        Assert.That(ConsumedBy(Party.CustomerService), Is.EqualTo(new[]
        {
            "magento.common.error_management.created",
            "magento.logistics.shipment_request_repository.search",
            "magento.postsales.refund_repository.search",
            "magento.postsales.return_repository.search",
            "magento.sales.order_repository.search",
            "oms.history.fact.recorded",
            "oms.system.error_queues.counted",
            "oms.system.message.put_aside",
            "oms.system.message.replayed",
            "oms.system.message_management.replay",
            "oms.system.outbox.observed",
        }));

    [Test]
    public void every_command_and_query_has_somebody_who_asks_and_one_who_does_and_only_the_history_and_error_queues_are_everybodys() =>
        Assert.That(WireCatalogue.All, Is.All.Matches<WireMessage>(message =>
            message.From.Count > 0 && (message.Kind == Kind.Event ? message.To.Count > 0
            : message.Type == typeof(History.Replay) ? message.To.Equals(Party.Deciders)
            : message.Type == typeof(Operations.ReplayMessages) ? message.To.Equals(Party.Services) : message.To.Count == 1)));

    private static IEnumerable<string> ConsumedBy(string party) =>
        WireCatalogue.All.Where(message => message.To.Contains(party)).Select(message => message.Name);
}
