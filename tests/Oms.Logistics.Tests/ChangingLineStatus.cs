using System.Text.Json;
using Oms.Contracts;
using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Logistics.ShipmentRequests;
using Oms.Logistics.SourcingLines;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;
using ShipmentRequest = Oms.Logistics.ShipmentRequests.ShipmentRequest;

namespace Oms.Logistics.Tests;

internal sealed class ChangingLineStatus
{
    private const string Allowed =
        "one of NEW, RECEIVEDBYLOGISTICS, ITEM_PENDING_PICKING, PICKREADY, PICKCONFIRMED, SHIPPED, PICKDECLINED, NOT_IN_STOCK";

    [TestCase("RECEIVEDBYLOGISTICS", "OSREPORTREC")]
    [TestCase("ITEM_PENDING_PICKING", "ITEM_PENDING_PICKING")]
    [TestCase("PICKCONFIRMED", "PICKCONFIRMED")]
    public void a_step_forward_is_taken_over(string status, string reason) =>
        ARequest().When(Says(status, 1, 2))
            .Then(new ShipmentRequestEvent.LinesProgressed([new(1, status, reason), new(2, status, reason)]))
            .ThenAnnounces(typeof(Updated))
            .ThenIs(s => Statuses(s.Announced<Updated>().Single().ShipmentRequest),
                [(1, status, reason), (2, status, reason), (3, "NEW", "ITEM_PENDING_PICKING"), (4, "NEW", "ITEM_PENDING_PICKING"), (5, "NEW", "ITEM_PENDING_PICKING")]);

    [Test]
    public void a_reason_that_is_given_stays() =>
        ARequest().When(new LinesChangeStatus { ShipmentRequestId = Request, Items = [new() { OrderLineNumber = 1, Status = "PICKREADY", StatusReason = "TROLLEY" }] })
            .Then(new ShipmentRequestEvent.LinesProgressed([new(1, "PICKREADY", "TROLLEY")]));

    [TestCase("PICKREADY")]
    [TestCase("RECEIVEDBYLOGISTICS")]
    [TestCase("NEW")]
    public void the_same_or_an_earlier_status_changes_nothing(string status) =>
        ARequest().Given(Says("PICKREADY", 1)).When(Says(status, 1)).ThenNothing();

    [Test]
    [Rule("F-5")]
    public void a_step_that_arrives_after_the_shipment_changes_nothing() =>
        ARequest().Given(Ships(1)).When(Says("PICKREADY", 1)).ThenNothing();

    [Test]
    public void a_step_that_arrives_after_the_decline_changes_nothing() =>
        ARequest().Given(Declines(1)).When(Says("PICKREADY", 1)).ThenNothing();

    [Test]
    public void lines_that_are_late_do_not_hold_back_the_others() =>
        ARequest().Given(Ships(1)).When(Says("PICKREADY", 1, 2)).Then(new ShipmentRequestEvent.LinesProgressed([new(2, "PICKREADY", "PICKREADY")]));

    [Test]
    public void shipped_is_said_with_the_packages_which_may_still_be_on_their_way() =>
        ARequest().When(Says("SHIPPED", 1)).ThenTooEarly("$.items[0].status");

    [Test]
    public void shipped_of_a_shipped_line_changes_nothing() => ARequest().Given(Ships(1)).When(Says("SHIPPED", 1)).ThenNothing();

    [Test]
    public void shipped_of_a_declined_line_is_refused() =>
        ARequest().Given(Declines(1)).When(Says("SHIPPED", 1))
            .ThenRefused(new Reason("$.items[0].status", "nothing else of a line that is already declined", "SHIPPED"));

    [TestCase("PICKDECLINED")]
    [TestCase("NOT_IN_STOCK")]
    public void a_decline_of_a_shipped_line_is_refused(string status) =>
        ARequest().Given(Ships(1)).When(Says(status, 1))
            .ThenRefused(new Reason("$.items[0].status", "nothing else of a line that is already shipped", status));

    [TestCase("PICKDECLINED")]
    [TestCase("NOT_IN_STOCK")]
    public void a_decline_ends_the_line_and_settles_it_anew(string status) =>
        ARequest().When(Says(status, 2)).Then(
            new ShipmentRequestEvent.LinesDeclined([new(2, status)]),
            new SourcingEvent.Settled([new(2, SourcingOutcome.OutOfStock, DeclinedBy: "WH1")], 1));

    [Test]
    public void one_message_may_bring_steps_and_declines() =>
        ARequest().When(new LinesChangeStatus { ShipmentRequestId = Request, Items = [.. Says("PICKREADY", 1).Items, .. Says("PICKDECLINED", 2).Items] })
            .ThenFacts(typeof(ShipmentRequestEvent.LinesProgressed), typeof(ShipmentRequestEvent.LinesDeclined), typeof(SourcingEvent.Settled));

    [TestCase("CANCELLED", "CANCELLED")]
    [TestCase("", "nothing")]
    public void another_status_is_refused_naming_those_that_are_allowed(string status, string found) =>
        ARequest().When(Says(status, 1)).ThenRefused(new Reason("$.items[0].status", Allowed, found));

    [Test]
    [Rule("F-6")]
    public void custom_details_stay_as_they_are() =>
        ARequest().When(new LinesChangeStatus
        {
            ShipmentRequestId = Request,
            Items = [new() { OrderLineNumber = 1, Status = "PICKREADY", Sku = "OTHER", CustomDetails = [new() { Name = "colour", Value = "red" }] }],
        })
            .Then(new ShipmentRequestEvent.LinesProgressed([new(1, "PICKREADY", "PICKREADY")]))
            .ThenIs(s => (s.Find<ShipmentRequest>(Request)!.Line(1)!.CustomDetails, s.Find<ShipmentRequest>(Request)!.Line(1)!.Sku), (null, "MUG"));

    [Test]
    public void members_nobody_knows_do_not_disturb() =>
        ARequest().When(Says("PICKREADY", 2) with { Unknown = new() { ["comment"] = JsonElement.Parse("\"on the way\"") } })
            .Then(new ShipmentRequestEvent.LinesProgressed([new(2, "PICKREADY", "PICKREADY")]));

    [Test]
    [Rule("F-1")]
    public void a_shipping_line_is_refused() =>
        ARequest().When(Says("PICKREADY", 1, 5)).ThenRefused(new Reason(
            "$.items[1].order_line_number", "a line that a warehouse handles", $"Request item with line number 5 of the request {Request} is a shipping line"));

    [Test]
    [Rule("F-3")]
    public void a_line_twice_in_a_message_is_refused() =>
        ARequest().When(Says("PICKREADY", 1, 2, 1)).ThenRefused(new Reason("$.items[2].order_line_number", "each line once", "line 1 again"));

    [Test]
    public void every_fault_is_found_at_once() =>
        ARequest().When(new LinesChangeStatus
        {
            ShipmentRequestId = Request,
            Items = [.. Says("PICKREADY", 0, 9, 5).Items, .. Says("LOST", 1).Items],
        }).ThenRefused("$.items[0].order_line_number", "$.items[1].order_line_number", "$.items[2].order_line_number", "$.items[3].status");

    [Test]
    public void a_message_without_lines_is_refused() =>
        ARequest().When(Says("PICKREADY")).ThenRefused(new Reason("$.items", "one line at least", "nothing"));

    [TestCase("ST1-100-09", "ST1-100-09")]
    [TestCase("", "nothing")]
    public void of_a_request_nobody_knows_is_refused(string id, string found) =>
        ARequest().When(Says("PICKREADY", 1) with { ShipmentRequestId = id })
            .ThenRefused(new Reason("$.shipment_request_id", "the id of a shipment request", found));
}
