namespace Oms.CustomerService.Tests.Flows;

/// <summary>The tasks of a shipment request.</summary>
internal sealed class FollowingAShipment
{
    private static readonly string[] Tasks = ["Request sent", "Received", "Picking", "Shipping"];

    [Test]
    public void what_it_asks_for_is_told_without_the_charge() => Assert.That(
        Story.Sent(2).Flow.Shipments.Select(each => (each.RequestId, each.SourceId, string.Join(' ', each.LineNumbers))), Is.EqualTo(new[] { ("ST1-100-01", "WH1", "1 2") }));

    [Test]
    public void a_request_that_only_others_name_waits() => Assert.That(
        Tasks.Select(task => Story.Released().Sales("order.lines_sourced", """{"lines": [{"line_number": 1, "source_id": "WH1", "shipment_request_id": "ST1-100-01"}]}""").Shipment(task)),
        Is.All.EqualTo("Waiting"));

    [Test]
    public void a_request_that_was_sent_waits_for_the_warehouse() => Assert.That(
        Tasks.Select(task => Story.Sent().Shipment(task)), Is.EqualTo(new[] { "Complete, WH1", "Active, waits for WH1", "Waiting", "Waiting" }));

    [Test]
    public void each_time_it_is_sent_is_a_run() => Assert.That(Story.Sent().Warehouse("exported").Shipment("Request sent"), Is.EqualTo("Complete, 2 runs, WH1"));

    [Test]
    public void the_warehouse_receives_picks_and_ships_it()
    {
        var story = Story.Sent(2).Progressed("RECEIVEDBYLOGISTICS", 1, 2);
        Assert.That(Tasks.Select(task => story.Shipment(task)), Is.EqualTo(new[] { "Complete, WH1", "Complete", "Active, waits for WH1", "Waiting" }));
        story.Warehouse("picking_started");
        Assert.That(story.Shipment("Picking"), Is.EqualTo("Active, WH1 is picking"));
        story.Progressed("PICKCONFIRMED", 1);
        Assert.That(story.Shipment("Picking"), Is.EqualTo("Active, WH1 is picking"));
        story.Progressed("PICKCONFIRMED", 2);
        Assert.That(Tasks[2..].Select(task => story.Shipment(task)), Is.EqualTo(new[] { "Complete", "Active, waits for WH1" }));
        story.Shipped(1);
        Assert.That(story.Shipment("Shipping"), Is.EqualTo("Active, partly shipped: UPS 1Z"));
        story.Shipped(2);
        Assert.That(story.Shipment("Shipping"), Is.EqualTo("Complete, UPS 1Z, UPS 1Z"));
    }

    [Test]
    public void one_that_ships_at_once_has_received_and_picked_it() => Assert.That(
        Tasks.Select(task => Story.Sent().Shipped(1).Shipment(task)), Is.EqualTo(new[] { "Complete, WH1", "Complete", "Complete", "Complete, UPS 1Z" }));

    [Test]
    public void a_declined_request_will_not_ship() => Assert.That(
        Tasks.Select(task => Story.Sent().Warehouse("lines_declined", """{"lines": [{"line_number": 1, "reason": "NOT_IN_STOCK"}]}""").Shipment(task)),
        Is.EqualTo(new[] { "Complete, WH1", "Complete", "Skipped, error line 1 declined: NOT_IN_STOCK, declined: NOT_IN_STOCK", "Skipped, declined: NOT_IN_STOCK" }));

    [Test]
    public void a_request_that_was_withdrawn_will_not_either() => Assert.That(
        Tasks.Select(task => Story.Sent().Warehouse("lines_cancelled", """{"lines": [{"line_number": 1, "reason": "CUSTOMERREQ"}]}""").Shipment(task)),
        Is.EqualTo(new[] { "Complete, WH1", "Skipped, cancelled: CUSTOMERREQ", "Skipped, cancelled: CUSTOMERREQ", "Skipped, cancelled: CUSTOMERREQ" }));

    [Test]
    public void what_is_left_after_a_decline_ships() => Assert.That(
        Story.Sent(2).Warehouse("lines_declined", """{"lines": [{"line_number": 1, "reason": "NOT_IN_STOCK"}]}""").Shipped(2).Shipment("Shipping"), Is.EqualTo("Complete, UPS 1Z"));

    [Test]
    public void requests_stand_in_the_order_they_were_sent() => Assert.That(
        Story.Sent().Sourced([1], "ST1-100-10").Sourced([1], "ST1-100-02").Flow.Shipments.Select(each => each.RequestId), Is.EqualTo(new[] { "ST1-100-01", "ST1-100-10", "ST1-100-02" }));
}
