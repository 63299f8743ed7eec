namespace Oms.CustomerService.Tests.Flows;

/// <summary>What will not happen any more is skipped, with the reason.</summary>
internal sealed class GivingUpAnOrder
{
    private const string Stopped = """{"status": "REJECTED", "reason": "FRAUD", "line_reason": "CANCELLEDBYPAYMENT", "line_numbers": [1], "by": "ann"}""";
    private const string Why = "Skipped, the order is REJECTED/FRAUD by ann";

    private static Story Held => new Story().Placed(["PHYSICAL"]).Opened().Sales("order.received", """{"released": []}""")
        .Sales("order.hold_placed", """{"hold": "PENDING_REMORSE_TIME", "until": "2026-03-03T10:00:00Z"}""");

    [Test]
    public void what_a_stopped_order_waited_for_and_what_would_follow_is_skipped()
    {
        var story = Held.Sales("order.stopped", Stopped);
        Assert.That(new[] { "Remorse time", "Allocation", "Shipping", "Capture", "Completion" }.Select(story.Order), Is.All.EqualTo(Why));
        Assert.That(story.Times("Remorse time"), Is.EqualTo("10:03 to 10:04"));
        Assert.That(story.Order("Creation"), Is.EqualTo("Complete"));
        Assert.That(new[] { "Allocation", "Picking", "Shipping", "Capture" }.Select(task => story.Item(1, task)), Is.All.EqualTo("Skipped, cancelled: CANCELLEDBYPAYMENT"));
        Assert.That(story.Flow.Items.Single().Status, Is.EqualTo("CANCELLED"));
    }

    [Test]
    public void so_is_all_of_an_order_that_was_aborted_at_once() => Assert.That(
        new Story().Placed(["PHYSICAL"]).Sales("order.stopped", """{"status": "ABORTED", "reason": "TEST", "line_reason": "TEST", "line_numbers": [1]}""").Flow.Tasks.Skip(1).Select(task => $"{task.State} {task.Note}"),
        Is.All.EqualTo("Skipped the order is ABORTED/TEST"));

    [Test]
    public void an_order_whose_lines_are_all_cancelled_is_over_too() => Assert.That(
        Held.Sales("order.lines_cancelled", """{"lines": [{"line_number": 1, "reason": "CUSTOMERREQ"}]}""").Order("Completion"), Is.EqualTo("Skipped, every line is cancelled: CUSTOMERREQ"));

    [Test]
    public void one_that_had_sources_is_completed_all_the_same()
    {
        var story = Story.Sent().Sales("order.lines_cancelled", """{"lines": [{"line_number": 1, "reason": "CUSTOMERREQ"}]}""");
        Assert.That(story.Order("Shipping"), Is.EqualTo("Skipped, every line is cancelled: CUSTOMERREQ"));
        Assert.That(story.Order("Completion"), Is.EqualTo("Active, waits for the money"));
        Assert.That(story.Sales("order.completed", """{"outcome": "FULLYCANCELLED"}""").Order("Completion"), Is.EqualTo("Complete, FULLYCANCELLED"));
    }

    [Test]
    public void what_is_reserved_is_let_go_first()
    {
        var story = Held.Sales("order.stopped", Stopped).Asked(2, "cancel");
        Assert.That(story.Order("Capture"), Is.EqualTo("Active, next 12:00, waits for the gateway PAY"));
        Assert.That(story.Answered(2, true).Order("Capture"), Is.EqualTo(Why));
    }

    [Test]
    public void a_person_looks_at_it_when_that_fails() => Assert.That(
        Held.Sales("order.stopped", Stopped).Asked(2, "cancel").Answered(2, false, "no").Sales("payments.exception_raised", """{"number": 2, "kind": "VOID_FAILED", "message": "no"}""").Order("Capture"),
        Is.EqualTo("Error, error VOID_FAILED: no, operation 2"));

    [Test]
    public void one_cancelled_line_does_not_end_the_order()
    {
        var story = Story.Sent(2).Sales("order.lines_cancelled", """{"lines": [{"line_number": 2, "reason": "NOTHINGTOSHIP"}]}""");
        Assert.That(story.Order("Shipping"), Is.EqualTo("Active, 0 of 1 lines shipped"));
        Assert.That(story.Item(2, "Allocation"), Is.EqualTo("Complete, WH1, ST1-100-01"));
        Assert.That(story.Item(2, "Shipping"), Is.EqualTo("Skipped, cancelled: NOTHINGTOSHIP"));
        Assert.That(story.Item(1, "Picking"), Does.StartWith("Active"));
    }
}
