using Oms.Contracts;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Contracts.Logistics.SourcingManagement;
using Oms.Logistics.ShipmentRequests;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;
using static Oms.Logistics.Tests.Shop;
using CancelLines = Oms.Contracts.Logistics.FulfillmentManagement.CancelLines;
using ShipmentRequest = Oms.Logistics.ShipmentRequests.ShipmentRequest;

namespace Oms.Logistics.Tests;

/// <summary>A warehouse cancels for good.</summary>
[Rule("C-1")]
internal sealed class CancellingLines
{
    [Test]
    public void line_numbers_cancel_lines_and_no_other_source_is_asked() =>
        ARequest("WH1", "WH2").When(Cancels(2, 4))
            .Then(new ShipmentRequestEvent.LinesCancelled([new(2, "NOTHINGTOSHIP"), new(4, "NOTHINGTOSHIP")]))
            .ThenAnnounces(typeof(Updated))
            .ThenIs(s => Statuses(s.Announced<Updated>().Single().ShipmentRequest),
                [(1, "NEW", "ITEM_PENDING_PICKING"), (2, "CANCELLED", "NOTHINGTOSHIP"), (3, "NEW", "ITEM_PENDING_PICKING"),
                 (4, "CANCELLED", "NOTHINGTOSHIP"), (5, "NEW", "ITEM_PENDING_PICKING")]);

    [Test]
    public void items_cancel_lines_with_their_reasons() => Cancelled(
        new()
        {
            RequestId = Request,
            ItemsCollection = [new() { OrderLineNumber = 2, Status = "CANCELLED" }, new() { OrderLineNumber = 4, Status = "NOT_IN_STOCK", StatusReason = "EEREQ" }],
        },
        new(2, "NOTHINGTOSHIP"), new(4, "EEREQ"));

    [Test, Rule("F-4")]
    public void an_aggregated_line_cancels_as_many_lines_as_it_says_in_all() =>
        ARequest().Given(Cancels(2)).When(Mugs(1)).ThenNothing()
            .When(Mugs(2)).Then(new ShipmentRequestEvent.LinesCancelled([new(1, "NOTHINGTOSHIP"), new(3, "ASSOCIATEDITEMCANCELLED")]));

    [Test, Rule("F-4")]
    public void of_an_aggregated_line_what_was_declined_is_not_there_to_be_cancelled() =>
        ARequest().Given(Declines(1)).When(Mugs(2)).ThenRefused(
            new Reason("$.aggregated_items[0].quantity", "1 to 1, the lines that did not end otherwise", "2"));

    [Test]
    public void a_line_takes_its_services_along() => Cancelled(Cancels(1), new(1, "NOTHINGTOSHIP"), new(3, "ASSOCIATEDITEMCANCELLED"));

    [Test]
    public void a_service_may_be_cancelled_alone() => Cancelled(Cancels(3), new LineCancellation(3, "NOTHINGTOSHIP"));

    [Test]
    public void the_same_again_changes_nothing() => ARequest().Given(Cancels(1)).When(Cancels(1)).ThenNothing();

    [Test]
    public void lines_that_are_new_in_a_repeat_take_effect() =>
        ARequest().Given(Cancels(2)).When(Cancels(2, 4)).Then(new ShipmentRequestEvent.LinesCancelled([new(4, "NOTHINGTOSHIP")]));

    [Test]
    public void a_line_that_was_declined_may_be_elsewhere_and_stays_there() =>
        ARequest("WH1", "WH2").Given(Declines(2)).When(Cancels(2)).ThenNothing()
            .ThenIs(s => s.Find<ShipmentRequest>(SecondRequest)!.Line(2)!.Status, "NEW");

    [Test]
    public void a_shipped_line_is_refused_and_the_message_with_it() =>
        ARequest().Given(Ships(2)).When(Cancels(4, 2)).ThenRefused(
            new Reason("$.items[1]", "nothing else of a line that is already shipped", "cancelled"));

    [Test]
    public void a_cancelled_line_does_not_ship() =>
        ARequest().Given(Cancels(2)).When(Ships(2)).ThenRefused(
            new Reason("$.items[0].order_line_number", "nothing else of a line that is already cancelled", "SHIPPED"))
            .When(Says("SHIPPED", 2)).ThenRefused(new Reason("$.items[0].status", "nothing else of a line that is already cancelled", "SHIPPED"));

    [Test]
    public void what_is_said_of_a_cancelled_line_later_is_late() =>
        ARequest("WH1", "WH2").Given(Cancels(2)).When(Says("PICKREADY", 2)).ThenNothing()
            .When(Says("NOT_IN_STOCK", 2)).ThenNothing()
            .When(Declines(2)).ThenNothing();

    [Test]
    public void the_claim_is_given_back_to_whoever_waits() =>
        ShopOf("WH1", "WH2").Given(Backorders, Counts("WH1", (Lamp, 2)), Counts("WH2", (Lamp, 0)), Buys(1, Line(1, quantity: 2)), Buys(2))
            .When(new CancelLines { RequestId = "ST1-1-01", Items = [1] })
            .ThenIs(s => (s.AvailableAt(), s.Announced<Allotted>().Single().OrderId), (1, "2"))
            .When(new CancelLines { RequestId = "ST1-1-01", Items = [1] }).ThenNothing();

    [Test]
    public void a_piece_that_is_missing_is_not_promised_to_the_next() =>
        ShopOf().Given(Backorders, Counts("WH1", (Lamp, 1)), Buys(1), Buys(2))
            .When(new CancelLines { RequestId = "ST1-1-01", ItemsCollection = [new() { OrderLineNumber = 1, Status = "NOT_IN_STOCK" }] })
            .ThenIs(s => (s.AvailableAt(), s.StockOf()!.Waiting.Orders()), (0, ["2"]));

    [Test]
    public void a_later_release_does_not_bring_it_back() =>
        ShopOf().Given(Counts("WH1", (Lamp, 2)), Buys(1), new CancelLines { RequestId = "ST1-1-01", Items = [1] }).When(Buys(1)).ThenNothing();

    [Test]
    public void a_request_with_an_open_line_goes_on_and_without_one_it_is_cancelled() =>
        ARequest().When(Cancels(1, 2)).ThenIs(s => s.Announced<Updated>().Single().ShipmentRequest.Status, "NEW")
            .When(Cancels(4)).ThenIs(s => s.Announced<Updated>().Single().ShipmentRequest.Status, "CANCELLED");

    [Test]
    public void lines_that_were_declined_and_one_that_was_cancelled_end_it_as_cancelled_whichever_was_last()
    {
        ARequest().Given(Declines(1, 2)).When(Cancels(4)).ThenIs(s => s.Announced<Updated>().Single().ShipmentRequest.Status, "CANCELLED");
        ARequest().Given(Cancels(4)).When(Declines(1, 2)).ThenIs(s => s.Announced<Updated>().Single().ShipmentRequest.Status, "CANCELLED");
    }

    [Test]
    public void the_rest_cancelled_after_a_shipment_ends_it_as_shipped() =>
        ARequest().Given(Ships(1)).When(Cancels(2, 4)).ThenIs(s => s.Announced<Updated>().Single().ShipmentRequest.Status, "SHIPPED");

    [Test, Rule("F-1")]
    public void a_shipping_line_is_refused() =>
        ARequest().When(Cancels(2, 5)).ThenRefused(new Reason(
            "$.items[1]", "a line that a warehouse handles", $"Request item with line number 5 of the request {Request} is a shipping line"));

    [Test, Rule("F-3")]
    public void a_line_twice_in_a_message_is_refused() =>
        ARequest().When(Cancels(2, 2)).ThenRefused(new Reason("$.items[1]", "each line once", "line 2 again"));

    [Test, Rule("F-3")]
    public void lines_in_two_lists_are_refused() =>
        ARequest().When(Cancels(2) with { ItemsCollection = [new() { OrderLineNumber = 4 }] }).ThenRefused(
            new Reason("$", "lines in only one of items, aggregated_items and items_collection", "more than one of them"));

    [Test]
    public void a_message_without_lines_is_refused() =>
        ARequest().When(Cancels()).ThenRefused(new Reason("$.items", "one line at least", "nothing"));

    [Test]
    public void of_a_request_nobody_knows_is_refused() =>
        ARequest().When(Cancels(1) with { RequestId = "ST1-100-09" }).ThenRefused(new Reason("$.request_id", "the id of a shipment request", "ST1-100-09"));

    private static CancelLines Mugs(int quantity) =>
        new() { RequestId = Request, AggregatedItems = [new() { AggregatedLineId = $"{Request}/1", Sku = "MUG", Quantity = quantity }] };

    private static void Cancelled(CancelLines message, params LineCancellation[] lines) =>
        ARequest().When(message).Then(new ShipmentRequestEvent.LinesCancelled(lines.ToValueList()));
}
