using Oms.Contracts;
using Oms.Contracts.Logistics.FulfillmentManagement;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Contracts.Logistics.WarehouseManagement;
using Oms.Logistics.ShipmentRequests;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;

namespace Oms.Logistics.Tests;

internal sealed class ShippingLines
{
    [Test]
    public void the_first_lines_ship_the_request_in_part_and_the_postage_whole() =>
        ARequest().When(ShipsIn(Box("B1", 2), 2))
            .Then(new ShipmentRequestEvent.LinesShipped([2], [Box("B1", 2)]))
            .ThenAnnounces(typeof(Updated), typeof(CustomerShipmentDone))
            .ThenIs(s => s.Announced<Updated>().Single().ShipmentRequest.Status, "PARTIALLY_SHIPPED")
            .ThenIs(s => Statuses(s.Announced<Updated>().Single().ShipmentRequest),
                [(1, "NEW", "ITEM_PENDING_PICKING"), (2, "SHIPPED", "OSREPORT"), (3, "NEW", "ITEM_PENDING_PICKING"),
                 (4, "NEW", "ITEM_PENDING_PICKING"), (5, "SHIPPED", "OSREPORT")]);

    [Test]
    public void the_last_line_completes_the_request() =>
        ARequest().Given(Ships(1, 2)).When(Ships(4)).ThenIs(s => s.Announced<Updated>().Single().ShipmentRequest.Status, "SHIPPED");

    [Test]
    public void the_status_date_is_that_of_the_status() =>
        ARequest().At(Now.AddHours(1)).Given(Ships(1)).At(Now.AddHours(2)).When(Ships(2)).ThenIs(
            s => s.Announced<Updated>().Select(m => (m.ShipmentRequest.StatusDate, m.ShipmentRequest.Items[1].StatusDate)).Single(),
            (Now.AddHours(1), Now.AddHours(2)));

    [Test]
    [Rule("F-5")]
    public void lines_ship_before_any_other_status_was_told() => ARequest().When(Ships(4)).ThenFacts(typeof(ShipmentRequestEvent.LinesShipped));

    [Test]
    public void a_service_ships_in_the_box_of_its_line() =>
        ARequest().When(ShipsIn(Box("B1", 1), 1)).Then(new ShipmentRequestEvent.LinesShipped([1, 3], [Box("B1", 1, 3)]));

    [Test]
    public void a_service_may_be_named() =>
        ARequest().When(ShipsIn(Box("B1", 1, 3), 1, 3)).Then(new ShipmentRequestEvent.LinesShipped([1, 3], [Box("B1", 1, 3)]));

    [Test]
    public void a_service_named_in_a_message_of_its_own_is_a_repeat() =>
        ARequest().Given(ShipsIn(Box("B1", 1), 1)).When(ShipsIn(Box("B1", 3), 3)).ThenNothing();

    [Test]
    public void without_items_the_packages_say_which_lines() =>
        ARequest().When(new LinesShipped { RequestId = Request, Packages = [Box("B1", 2), Box("B2", 4)] })
            .Then(new ShipmentRequestEvent.LinesShipped([2, 4], [Box("B1", 2), Box("B2", 4)]));

    [Test]
    public void a_package_that_lists_nothing_holds_the_lines_no_other_lists() =>
        ARequest().When(new LinesShipped { RequestId = Request, Items = Ships(2, 4).Items, Packages = [Box("B1", 2), Box("B2")] })
            .Then(new ShipmentRequestEvent.LinesShipped([2, 4], [Box("B1", 2), Box("B2", 4)]));

    [Test]
    [Rule("F-2")]
    public void a_package_with_a_line_that_does_not_ship_is_refused() =>
        ARequest().When(ShipsIn(Box("B1", 2, 4), 2)).ThenRefused(new Reason(
            "$.packages[0].items[1]", "a line that is among the items, since a package ships whole", "4"));

    [Test]
    [Rule("F-1")]
    public void a_shipping_line_is_refused() =>
        ARequest().When(Ships(2, 5)).ThenRefused(new Reason(
            "$.items[1].order_line_number", "a line that a warehouse handles", $"Request item with line number 5 of the request {Request} is a shipping line"));

    [Test]
    [Rule("F-1")]
    public void a_shipping_line_in_a_package_is_refused() =>
        ARequest().When(ShipsIn(Box("B1", 2, 5), 2)).ThenRefused(new Reason(
            "$.packages[0].items[1]", "a line that a warehouse handles", $"Request item with line number 5 of the request {Request} is a shipping line"));

    [Test]
    [Rule("F-3")]
    public void a_line_twice_in_a_message_is_refused() =>
        ARequest().When(Ships(2, 2)).ThenRefused(new Reason("$.items[1].order_line_number", "each line once", "line 2 again"));

    [Test]
    [Rule("F-3")]
    public void a_line_in_two_packages_is_refused() =>
        ARequest().When(new LinesShipped { RequestId = Request, Packages = [Box("B1", 2), Box("B2", 2)] })
            .ThenRefused(new Reason("$.packages[1].items[0]", "each line once", "line 2 again"));

    [Test]
    public void a_line_said_to_be_declined_does_not_ship() =>
        ARequest().When(new LinesShipped { RequestId = Request, Items = [new() { OrderLineNumber = 2, Status = "PICKDECLINED" }] })
            .ThenRefused(new Reason("$.items[0].status", "SHIPPED", "PICKDECLINED"));

    [Test]
    public void unknown_and_missing_lines_are_refused() =>
        ARequest().When(Ships(9, 0)).ThenRefused(
            new Reason("$.items[0].order_line_number", $"a line of the request {Request}", "9"),
            new Reason("$.items[1].order_line_number", "a line number", "nothing"));

    [Test]
    public void a_message_without_lines_is_refused() =>
        ARequest().When(Ships()).ThenRefused(new Reason("$.items", "one line at least", "nothing"));

    [TestCase("ST1-100-09", "ST1-100-09")]
    [TestCase("", "nothing")]
    public void of_a_request_nobody_knows_is_refused(string id, string found) =>
        ARequest().When(Ships(1) with { RequestId = id }).ThenRefused(new Reason("$.request_id", "the id of a shipment request", found));
}
