using Oms.Contracts;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Contracts.Logistics.WarehouseManagement;
using Oms.Logistics.ShipmentRequests;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;

namespace Oms.Logistics.Tests;

internal sealed class DecliningLines
{
    [Test]
    public void line_numbers_decline_lines() => Declined(Declines(2, 4), new(2, "PICKDECLINED"), new(4, "PICKDECLINED"));

    [Test]
    public void items_decline_lines_with_their_reasons() => Declined(
        new()
        {
            RequestId = Request,
            ItemsCollection = [new() { OrderLineNumber = 2, Status = "NOT_IN_STOCK" }, new() { OrderLineNumber = 4, Status = "PICKDECLINED", StatusReason = "BROKEN" }],
        },
        new(2, "NOT_IN_STOCK"), new(4, "BROKEN"));

    [Test]
    public void a_line_takes_its_services_along() => Declined(Declines(1), new(1, "PICKDECLINED"), new(3, "PICKDECLINED"));

    [Test]
    public void all_lines_declined_end_the_request() =>
        ARequest().When(Declines(1, 2, 4)).ThenIs(s => s.Announced<Updated>().Single().ShipmentRequest.Status, "DECLINED")
            .ThenIs(s => Statuses(s.Announced<Updated>().Single().ShipmentRequest),
                [(1, "PICKDECLINED", "PICKDECLINED"), (2, "PICKDECLINED", "PICKDECLINED"), (3, "PICKDECLINED", "PICKDECLINED"),
                 (4, "PICKDECLINED", "PICKDECLINED"), (5, "NEW", "ITEM_PENDING_PICKING")]);

    [Test]
    public void the_rest_declined_after_a_shipment_ends_it_as_shipped() =>
        ARequest().Given(Ships(1)).When(Declines(2, 4)).ThenIs(s => s.Announced<Updated>().Single().ShipmentRequest.Status, "SHIPPED");

    [Test]
    public void the_same_again_changes_nothing() => ARequest().Given(Declines(2)).When(Declines(2)).ThenNothing();

    [Test]
    public void lines_that_are_new_in_a_repeat_take_effect() =>
        ARequest().Given(Declines(2)).When(Declines(2, 4)).ThenIs(
            s => s.HistoryOf<ShipmentRequests.ShipmentRequest>(Request)[^1], new ShipmentRequestEvent.LinesDeclined([new(4, "PICKDECLINED")]));

    [Test]
    public void a_shipped_line_is_refused_and_the_message_with_it() =>
        ARequest().Given(Ships(2)).When(Declines(4, 2)).ThenRefused(
            new Reason("$.items[1]", "nothing else of a line that is already shipped", "declined"));

    [Test]
    [Rule("F-1")]
    public void a_shipping_line_is_refused() =>
        ARequest().When(Declines(2, 5)).ThenRefused(new Reason(
            "$.items[1]", "a line that a warehouse handles", $"Request item with line number 5 of the request {Request} is a shipping line"));

    [Test]
    [Rule("F-3")]
    public void a_line_twice_in_a_message_is_refused() =>
        ARequest().When(Declines(2, 2)).ThenRefused(new Reason("$.items[1]", "each line once", "line 2 again"));

    [Test]
    [Rule("F-3")]
    public void lines_in_two_lists_are_refused() =>
        ARequest().When(Declines(2) with { ItemsCollection = [new() { OrderLineNumber = 4 }] }).ThenRefused(
            new Reason("$", "lines in only one of items, aggregated_items and items_collection", "more than one of them"));

    [Test]
    public void unknown_lines_are_refused() =>
        ARequest().When(Declines(9)).ThenRefused(new Reason("$.items[0]", $"a line of the request {Request}", "9"));

    [Test]
    public void a_message_without_lines_is_refused() =>
        ARequest().When(Declines()).ThenRefused(new Reason("$.items", "one line at least", "nothing"));

    [TestCase("ST1-100-09", "ST1-100-09")]
    [TestCase("", "nothing")]
    public void of_a_request_nobody_knows_is_refused(string id, string found) =>
        ARequest().When(Declines(1) with { RequestId = id }).ThenRefused(new Reason("$.request_id", "the id of a shipment request", found));

    private static void Declined(LinesDeclined message, params LineDecline[] lines) =>
        ARequest().When(message).ThenIs(
            s => s.HistoryOf<ShipmentRequests.ShipmentRequest>(Request)[^1], new ShipmentRequestEvent.LinesDeclined(lines.ToValueList()));
}
