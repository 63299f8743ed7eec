namespace Oms.Contracts.Tests.Catalogue;

internal sealed class ConsumingMessages
{
    [Test]
    public void sales_consumes_orders_comments_channels_and_what_logistics_tells_it() =>
        Assert.That(ConsumedBy(Party.Sales), Is.EqualTo(new[]
        {
            "magento.logistics.shipment_request_management.updated",
            "magento.sales.order_management.create",
            "magento.sales.order_management.create_comment",
            "magento.sales.order_management.get_comments",
            "magento.sales.order_repository.find",
            "magento.sales.saleschannel_management.create",
            "magento.sales.saleschannel_management.delete",
            "magento.sales.saleschannel_management.update",
            "oms.history.fact_management.replay",
            "oms.logistics.sourcing_management.settled",
            "oms.sales.order_management.end_remorse",
        }));

    [Test]
    public void logistics_consumes_what_warehouses_and_operators_say_and_what_sales_tells_it() =>
        Assert.That(ConsumedBy(Party.Logistics), Is.EqualTo(new[]
        {
            "magento.inventory.source_management.create",
            "magento.inventory.source_management.update",
            "magento.inventory.source_stock_management.adjust",
            "magento.inventory.source_stock_management.update",
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
        }));

    [Test]
    public void every_command_and_query_has_somebody_who_asks_and_one_who_does_and_only_the_history_is_everybodys() =>
        Assert.That(WireCatalogue.All, Is.All.Matches<WireMessage>(message =>
            message.From.Count > 0 && (message.Kind == Kind.Event ? message.To.Count > 0
            : message.Type == typeof(History.Replay) ? message.To.Equals(Party.Services) : message.To.Count == 1)));

    private static IEnumerable<string> ConsumedBy(string party) =>
        WireCatalogue.All.Where(message => message.To.Contains(party)).Select(message => message.Name);
}
