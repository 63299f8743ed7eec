namespace Oms.CustomerService.Tests.Flows;

/// <summary>From the first source to the end.</summary>
internal sealed class ShippingAnOrder
{
    [Test]
    public void nothing_ships_before_a_line_has_a_source() => Assert.That(Story.Released().Order("Shipping"), Is.EqualTo("Waiting"));

    [Test]
    public void then_shipped_lines_are_counted() => Assert.That(Story.Sent(3).Shipped(1).Order("Shipping"), Is.EqualTo("Active, 1 of 3 lines shipped"));

    [Test]
    public void cancelled_lines_do_not_count() => Assert.That(
        Story.Sent(3).Shipped(1).Sales("order.lines_cancelled", """{"lines": [{"line_number": 2, "reason": "NOTHINGTOSHIP"}]}""").Order("Shipping"), Is.EqualTo("Active, 1 of 2 lines shipped"));

    [Test]
    public void it_is_complete_with_the_last_line()
    {
        var story = Story.Sent(2).Shipped(1).Shipped(2);
        Assert.That(story.Order("Shipping"), Is.EqualTo("Complete"));
        Assert.That(story.Times("Shipping"), Is.EqualTo("10:05 to 10:09"));
    }

    [Test]
    public void what_came_back_did_ship() => Assert.That(
        Story.Sent().Shipped(1).Sales("order.lines_returned", """{"rma": "R1", "line_numbers": [1]}""").Order("Shipping"), Is.EqualTo("Complete"));

    [Test]
    public void the_order_is_complete_when_its_money_is_through_too()
    {
        var story = Story.Sent();
        Assert.That(story.Order("Completion"), Is.EqualTo("Waiting"));
        story.Shipped(1).Asked(2, "capture", [1]);
        Assert.That(story.Order("Completion"), Is.EqualTo("Active, waits for the money"));
        story.Answered(2, true).Sales("order.completed", """{"outcome": "FULLYSHIPPED"}""");
        Assert.That(story.Order("Completion"), Is.EqualTo("Complete, FULLYSHIPPED"));
        Assert.That(story.Times("Completion"), Is.EqualTo("10:07 to 10:10"));
    }

    [Test]
    public void in_the_end_every_task_is_complete_or_skipped() => Assert.That(
        Story.Sent().Shipped(1).Asked(2, "capture", [1]).Answered(2, true).Sales("order.completed", """{"outcome": "FULLYSHIPPED"}""").Flow.Tasks.Select(task => task.State),
        Is.All.AnyOf(TaskState.Complete, TaskState.Skipped));
}
