namespace Oms.CustomerService.Tests.Flows;

/// <summary>Which lines still want a source.</summary>
internal sealed class SourcingAnOrder
{
    private const string Task = "Allocation";

    [Test]
    public void a_released_order_waits_for_logistics() => Assert.That(Story.Released(2).Order(Task), Is.EqualTo("Active, lines 1, 2: waits for Logistics"));

    [Test]
    public void it_waits_for_every_task_before_it() => Assert.That(new Story().Flow.Tasks.Single(task => task.Name == Task).DependsOn, Is.EqualTo(new[]
    {
        "Payment validation", "Parent return", "External approval", "Risk assessment", "Agent's hold", "Remorse time", "Capture before shipment",
    }));

    [Test]
    public void it_is_complete_when_each_line_has_a_source()
    {
        var story = Story.Sent(2);
        Assert.That(story.Order(Task), Is.EqualTo("Complete"));
        Assert.That(story.Times(Task), Is.EqualTo("10:02 to 10:05"));
    }

    [Test]
    public void lines_that_wait_for_stock_are_told_with_where_they_wait()
    {
        var story = Story.Released(4).Sourced([1]).Sourcing("sourcing.settled", """
            {"outcomes": [{"line_number": 2, "outcome": "WAITING", "waits_at": ["WH1", "WH2"]}, {"line_number": 3, "outcome": "WAITING", "waits_at": ["WH1", "WH2"]},
              {"line_number": 4, "outcome": "WAITING", "source_id": "WH1"}]}
            """);
        Assert.That(story.Order(Task), Is.EqualTo("Active, 2 runs, lines 2, 3: waits for stock at WH1, WH2; line 4: waits for the rest of its delivery"));
        Assert.That(story.Sourced([2, 3, 4], "ST1-100-02").Order(Task), Is.EqualTo("Complete, 3 runs"));
    }

    [Test]
    public void a_line_that_waited_and_was_withdrawn_is_over() => Assert.That(
        Story.Released(2).Sourced([1]).Sourcing("sourcing.settled", """{"outcomes": [{"line_number": 2, "outcome": "WAITING", "waits_at": ["WH1"]}]}""")
            .Sourcing("sourcing.withdrawn", """{"lines": [2], "services": []}""").Sales("order.lines_cancelled", """{"lines": [{"line_number": 2, "reason": "CUSTOMERREQ"}]}""").Order(Task),
        Is.EqualTo("Complete, 2 runs"));

    [Test]
    public void a_declined_line_wants_another_source()
    {
        var story = Story.Sent().Progressed("PICKDECLINED", 1);
        Assert.That(story.Order(Task), Is.EqualTo("Active, line 1: declined by WH1: PICKDECLINED"));
        Assert.That(story.Sourced([1], "ST1-100-02", "WH2", allocations: 2).Order(Task), Is.EqualTo("Complete, 2 runs"));
    }

    [Test]
    public void what_needs_no_source_does_not_hold_it_up() => Assert.That(
        new Story().Placed(["PHYSICAL", "SHIPPING", "SERVICE", "VIRTUAL"]).Sales("order.received", """{"released": [1]}""").Sourced([1]).Order(Task), Is.EqualTo("Complete"));

    [Test]
    public void an_order_that_needs_none_skips_it() => Assert.That(
        new Story().Placed(["VIRTUAL"]).Sales("order.received", """{"released": []}""").Order(Task), Is.EqualTo("Skipped, nothing needs a source"));

    [Test]
    public void when_no_line_got_one_it_is_skipped() => Assert.That(
        new Story().Placed(["PHYSICAL", "VIRTUAL"]).Sales("order.received", """{"released": [1]}""").Sales("order.lines_shipped", """{"line_numbers": [2]}""")
            .Sales("order.lines_cancelled", """{"lines": [{"line_number": 1, "reason": "OUTOFSTOCK"}]}""").Order(Task),
        Is.EqualTo("Skipped, cancelled: OUTOFSTOCK"));
}
