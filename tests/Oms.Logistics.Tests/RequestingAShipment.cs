using Oms.Contracts;
using Oms.Contracts.Common;
using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Contracts.Logistics.WarehouseManagement;
using static Oms.Logistics.Tests.Sample;

namespace Oms.Logistics.Tests;

internal sealed class RequestingAShipment
{
    [Test]
    public void the_warehouse_is_told_by_event_and_by_command() =>
        FromNothing().When(Released(1)).ThenAnnounces(typeof(Contracts.Logistics.SourcingManagement.Settled), typeof(Requested), typeof(RequestShipment));

    [Test]
    public void the_event_is_the_whole_request() =>
        FromNothing().When(Released(1)).ThenIs(s => s.Announced<Requested>().Single(), new Requested { ShipmentRequest = Whole });

    [Test]
    public void the_command_adds_method_price_and_lines_taken_together() =>
        FromNothing().When(Released(1)).ThenIs(s => s.Announced<RequestShipment>().Single(), Command);

    [Test]
    public void two_lines_of_one_sku_are_one_aggregated_line() =>
        ARequest().When(new Export { ShipmentRequestId = Request }).ThenIs(s => s.Announced<RequestShipment>().Single().AggregatedItems,
            [Together(1, "MUG", 1, 2), Together(2, "WRAP", 3), Together(3, "LAMP", 4)]);

    [Test]
    public void without_a_shipping_line_the_price_is_zero_in_the_orders_currency() =>
        FromNothing().When(ReleasedOf(AnOrder with { Lines = [AnOrder.Lines[0]] }, 1)).ThenIs(
            s => s.Announced<RequestShipment>().Select(message => (message.ShippingMethod, message.ShippingPrice)).Single(),
            ("", new Price { Currency = "USD" }));

    [Test]
    public void without_a_payment_the_recipient_is_billed() =>
        FromNothing().When(ReleasedOf(AnOrder with { Payments = [] }, 1)).ThenIs(s => s.Announced<RequestShipment>().Single().BillingAddress, Home);

    [Test]
    public void a_quantity_above_one_goes_along_as_a_custom_detail() =>
        FromNothing().When(ReleasedOf(With(1, line => line with { Quantity = 3 }), 1)).ThenIs(
            s => s.Announced<Requested>().Single().ShipmentRequest.Items[0].CustomDetails, [new() { Name = "quantity", Value = "3" }]);

    [Test]
    public void exporting_sends_both_again_with_the_statuses_of_the_moment() =>
        FromNothing().Given(Released(1)).Given(Ships(1)).When(new Export { ShipmentRequestId = Request })
            .ThenAnnounces(typeof(Requested), typeof(RequestShipment))
            .ThenIs(s => s.Announced<Requested>().Single().ShipmentRequest.Status, "SHIPPED");

    [Test]
    public void exporting_twice_sends_twice() =>
        ARequest().Given(new Export { ShipmentRequestId = Request }).When(new Export { ShipmentRequestId = Request })
            .ThenFacts(typeof(ShipmentRequests.ShipmentRequestEvent.Exported));

    [TestCase("ST1-100-09", "ST1-100-09")]
    [TestCase("", "nothing")]
    public void exporting_what_nobody_knows_is_refused(string id, string found) =>
        ARequest().When(new Export { ShipmentRequestId = id })
            .ThenRefused(new Reason("$.shipment_request_id", "the id of a shipment request", found));

    private static ShipmentRequest Whole { get; } = new()
    {
        Id = Request,
        OrderId = "100",
        SourceId = "WH1",
        CustomerId = "c7",
        Store = "ST1",
        Language = "en_US",
        VatCountry = "US",
        Origin = "WEB",
        OriginDate = Bought,
        CreatedAt = Now,
        Status = "NEW",
        StatusDate = Now,
        Items = [Asked(1, "PHYSICAL", "MUG"), Asked(3, "SERVICE", "WRAP") with { ParentOrderLineNumber = 1 }, Asked(5, "SHIPPING", "STANDARD")],
        Addresses = [Bank, Home, Office],
        ShippingAddress = Home,
        BillingAddress = Bank,
    };

    private static RequestShipment Command { get; } = new()
    {
        RequestId = Request,
        SalesChannel = "ST1",
        OrderId = "100",
        SourceId = "WH1",
        GiftMessage = "Enjoy",
        ShippingMethod = "STANDARD",
        ShippingPrice = Price(5),
        ShippingAddress = Home,
        BillingAddress = Bank,
        Items = Whole.Items,
        AggregatedItems = [Together(1, "MUG", 1), Together(2, "WRAP", 3)],
        Created = Bought,
        CustomerId = "c7",
        Language = "en_US",
        VatCountry = "US",
        RequestCreatedAt = Now,
    };

    private static Item Asked(int number, string type, string sku) => new()
    {
        OrderLineId = $"id{number}",
        OrderLineNumber = number,
        ItemType = type,
        Sku = sku,
        OrderLinePrice = Price(number),
        Status = "NEW",
        StatusReason = "ITEM_PENDING_PICKING",
        StatusDate = Now,
    };

    private static Price Price(int amount) => new() { NetAmount = amount, GrossAmount = amount, Currency = "USD" };

    private static AggregatedItem Together(int n, string sku, params int[] lines) =>
        new() { AggregatedLineId = $"{Request}/{n}", Sku = sku, Quantity = lines.Length, OrderLines = lines.ToValueList() };
}
