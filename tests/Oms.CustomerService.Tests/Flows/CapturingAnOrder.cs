namespace Oms.CustomerService.Tests.Flows;

/// <summary>The money after shipment, of the order and of each line.</summary>
internal sealed class CapturingAnOrder
{
    private const string Task = "Capture";

    [TestCase("before_shipment", "Waiting, is captured before the first shipment request")]
    [TestCase("each_shipment", "Waiting, is captured with each shipment")]
    [TestCase("last_shipment", "Waiting, is captured after the last shipment")]
    [TestCase("days", "Waiting, is captured after some days, or the last shipment")]
    [TestCase("", "Waiting")]
    public void it_waits_for_its_time(string timing, string told)
    {
        Assert.That(Story.Sent(timing: timing).Order(Task), Is.EqualTo(told));
        Assert.That(Story.Sent(timing: timing).Item(1, Task), Is.EqualTo(told));
    }

    [Test]
    public void a_day_that_is_agreed_on_is_told() => Assert.That(
        new Story().Placed(["PHYSICAL"]).Opened("days", captureFrom: "2026-03-09T08:00:00Z").Order(Task), Is.EqualTo("Waiting, next 08:00, is captured after some days, or the last shipment"));

    [Test]
    public void a_gateway_that_was_asked_is_waited_for()
    {
        var story = Story.Sent(2).Shipped(1).Asked(2, "capture", [1]).Asked(2, "capture", [1], runs: 2);
        Assert.That(story.Order(Task), Is.EqualTo("Active, 2 runs, next 12:00, waits for the gateway PAY"));
        Assert.That(story.Item(1, Task), Is.EqualTo("Active, 2 runs, next 12:00, waits for the gateway PAY"));
        Assert.That(story.Item(2, Task), Is.EqualTo("Waiting, is captured with each shipment"));
    }

    [Test]
    public void it_goes_on_while_lines_ship_and_is_complete_with_the_last()
    {
        var story = Story.Sent(2).Shipped(1).Asked(2, "capture", [1]).Answered(2, true);
        Assert.That(story.Order(Task), Is.EqualTo("Active, 1 of 2 lines captured"));
        Assert.That(story.Item(1, Task), Is.EqualTo("Complete"));
        story.Shipped(2).Asked(3, "capture", [2]).Answered(3, true);
        Assert.That(story.Order(Task), Is.EqualTo("Complete, 2 runs"));
        Assert.That(story.Times(Task), Is.EqualTo("10:08 to 10:13"));
    }

    [Test]
    public void outside_it_is_accepted_line_by_line()
    {
        var story = Story.Sent(isOffline: true).Shipped(1).Asked(2, "capture", [1], isOffline: true);
        Assert.That(story.Order(Task), Is.EqualTo("Complete, accepted inside"));
        Assert.That(story.Item(1, Task), Is.EqualTo("Complete, accepted inside"));
    }

    [Test]
    public void an_open_exception_is_its_error_until_a_person_settles_it()
    {
        var story = Story.Sent(2).Shipped(1, 2).Asked(2, "capture", [1, 2]).Sales("payments.exception_raised", """{"number": 2, "kind": "NOT_CAPTURED", "message": "the gateway did not answer"}""");
        Assert.That(story.Order(Task), Is.EqualTo("Error, error NOT_CAPTURED: the gateway did not answer, operation 2"));
        Assert.That(story.Item(2, Task), Is.EqualTo("Error, error NOT_CAPTURED: the gateway did not answer, operation 2"));
        story.Sales("payments.settled_by_hand", """{"number": 2, "is_done": true, "event": "mark_captured", "by": "ann", "reason": "seen at the bank"}""");
        Assert.That(story.Order(Task), Is.EqualTo("Complete, error NOT_CAPTURED: the gateway did not answer, settled by ann: seen at the bank"));
    }

    [Test]
    public void a_contradiction_is_an_error_until_it_is_closed()
    {
        var story = Story.Sent().Shipped(1).Asked(2, "capture", [1]).Answered(2, true).Sales("payments.exception_raised", """{"number": 2, "kind": "CONTRADICTION", "message": "capture failed"}""");
        Assert.That(story.Order(Task), Is.EqualTo("Error, error CONTRADICTION: capture failed, operation 2"));
        story.Sales("payments.exception_closed", """{"number": 2, "by": "ann", "reason": "they were wrong"}""");
        Assert.That(story.Order(Task), Is.EqualTo("Complete, error CONTRADICTION: capture failed"));
    }

    [Test]
    public void a_yes_after_a_no_is_believed() => Assert.That(
        Story.Sent().Shipped(1).Asked(2, "capture", [1]).Refused(2, "no").Answered(2, true).Order(Task), Is.EqualTo("Complete, error NOT_CAPTURED: no"));

    [Test]
    public void a_no_after_a_yes_is_not() => Assert.That(
        Story.Sent().Shipped(1).Asked(2, "capture", [1]).Answered(2, true).Answered(2, false, "no").Order(Task), Is.EqualTo("Complete"));

    [Test]
    public void one_line_that_failed_is_an_error_though_another_is_captured() => Assert.That(
        Story.Sent(2).Shipped(1).Asked(2, "capture", [1]).Refused(2, "no").Shipped(2).Asked(3, "capture", [2]).Answered(3, true).Order(Task), Is.EqualTo("Error, 2 runs, error NOT_CAPTURED: no, operation 2"));

    [Test]
    public void a_no_about_lines_that_nobody_wants_any_longer_is_no_error() => Assert.That(
        Story.Sent(2, "days").Asked(2, "capture", [1]).Sales("order.lines_cancelled", """{"lines": [{"line_number": 1, "reason": "CUSTOMERREQ"}]}""").Answered(2, false, "no").Order(Task),
        Does.StartWith("Waiting"));

    [Test]
    public void what_was_wrongly_marked_as_paid_may_be_tried_again() => Assert.That(
        Story.Sent().Shipped(1).Asked(2, "capture", [1]).Sales("payments.settled_by_hand", """{"number": 2, "is_done": true, "by": "ann", "reason": "seen"}""")
            .Sales("payments.exception_raised", """{"number": 2, "kind": "CONTRADICTION", "message": "capture failed"}""").Asked(2, "capture", [1], runs: 2, by: "ann").Order(Task),
        Is.EqualTo("Active, 2 runs, error CONTRADICTION: capture failed, next 12:00, waits for the gateway PAY"));

    [Test]
    public void a_contradiction_stays_an_error_though_the_gateway_is_asked_again() => Assert.That(
        Story.Sent().Shipped(1).Asked(2, "capture", [1]).Sales("payments.exception_raised", """{"number": 2, "kind": "CONTRADICTION", "message": "another amount"}""")
            .Asked(2, "capture", [1], runs: 2).Order(Task),
        Is.EqualTo("Error, 2 runs, error CONTRADICTION: another amount, operation 2"));

    [Test]
    public void a_refund_is_none_of_it() => Assert.That(
        Story.Sent().Shipped(1).Asked(2, "capture", [1]).Answered(2, true).Asked(3, "refund", [1]).Answered(3, false, "no").Order(Task), Is.EqualTo("Complete"));

    [Test]
    public void an_order_without_money_skips_it() => Assert.That(new Story().Placed(["PHYSICAL"], amount: 0).Order(Task), Is.EqualTo("Skipped, there is no money in it"));

    [Test]
    public void facts_of_the_time_before_captures_were_operations_say_it_of_lines()
    {
        var story = Story.Sent(2).Sales("order.lines_shipped", """{"line_numbers": [1, 2], "captured": [1]}""").Sales("order.completed", """{"outcome": "FULLYSHIPPED"}""");
        Assert.That(story.Order(Task), Is.EqualTo("Complete"));
        Assert.That(story.Item(1, Task), Is.EqualTo("Complete"));
        Assert.That(story.Item(2, Task), Is.EqualTo("Skipped, nothing was captured"));
    }
}
