namespace Oms.CustomerService.Tests.Flows;

/// <summary>What an order is held for is a task of its own; what it is not held for is skipped.</summary>
internal sealed class HoldingAnOrder
{
    private static readonly string[] Holds = ["Parent return", "External approval", "Risk assessment", "Agent's hold", "Remorse time", "Capture before shipment"];

    private static Story Received => new Story().Placed(["PHYSICAL"], original: "99").Opened(isOffline: true).Sales("order.received", """{"released": []}""");

    private static Story Held(string hold, string more = "") => Received.Sales("order.hold_placed", $$"""{"hold": "{{hold}}"{{more}}}""");

    [Test]
    public void before_the_order_is_received_each_waits() =>
        Assert.That(Holds.Select(new Story().Placed(["PHYSICAL"]).Order), Is.All.EqualTo("Waiting"));

    [Test]
    public void what_does_not_hold_a_received_order_is_skipped() =>
        Assert.That(Holds.Select(Story.Released().Order), Is.All.EqualTo("Skipped, not held for it"));

    [TestCase("pending_return_parent_order", "Parent return", "Active, waits for the return of 99")]
    [TestCase("PENDING_EXTERNAL_VALIDATION", "External approval", "Active, waits for a system outside")]
    [TestCase("PENDING_RISKASSESSMENT_REPLY", "Risk assessment", "Active, waits for whoever assesses the risk")]
    [TestCase("AGENTHOLD", "Agent's hold", "Active, waits for an agent")]
    [TestCase("PENDING_REMORSE_TIME", "Remorse time", "Active, waits for the customer, who may think again")]
    [TestCase("PENDING_CAPTURE_REPLY", "Capture before shipment", "Active, waits for the gateway")]
    public void a_hold_is_waited_for_until_it_ends(string hold, string task, string active)
    {
        var story = Held(hold);
        Assert.That(story.Order(task), Is.EqualTo(active));
        Assert.That(story.Order("Allocation"), Is.EqualTo("Waiting"));
        story.Sales("order.hold_failed", $$"""{"hold": "{{hold}}", "error": "BROKEN"}""");
        Assert.That(story.Order(task), Does.StartWith("Error, error BROKEN, "));
        story.Sales("order.hold_resumed", $$"""{"hold": "{{hold}}"}""");
        Assert.That(story.Order(task), Does.StartWith("Active, 2 runs, error BROKEN, "));
        story.Sales("order.hold_ended", $$"""{"hold": "{{hold}}", "released": [1]}""");
        Assert.That(story.Order(task), Is.EqualTo("Complete, 2 runs, error BROKEN"));
        Assert.That(story.Times(task), Is.EqualTo("10:03 to 10:06"));
        Assert.That(story.Order("Allocation"), Is.EqualTo("Active, line 1: waits for Logistics"));
    }

    [Test]
    public void who_holds_it_until_when_and_why_is_told() => Assert.That(
        Held("AGENTHOLD", """, "until": "2026-03-03T09:30:00Z", "by": "ann", "note": "calls back" """).Order("Agent's hold"),
        Is.EqualTo("Active, next 09:30, waits for an agent, held by ann, calls back"));

    [Test]
    public void who_ended_it_and_why_is_told() => Assert.That(
        Held("AGENTHOLD").Sales("order.hold_ended", """{"hold": "AGENTHOLD", "released": [1], "by": "ann", "note": "called back"}""").Order("Agent's hold"),
        Is.EqualTo("Complete, ended by ann: called back"));

    [Test]
    public void an_order_with_two_holds_goes_on_with_the_end_of_the_last()
    {
        var story = Held("AGENTHOLD").Sales("order.hold_placed", """{"hold": "PENDING_REMORSE_TIME", "until": "2026-03-02T11:00:00Z"}""")
            .Sales("order.hold_ended", """{"hold": "AGENTHOLD"}""");
        Assert.That(story.Order("Agent's hold"), Is.EqualTo("Complete"));
        Assert.That(story.Order("Remorse time"), Is.EqualTo("Active, next 11:00, waits for the customer, who may think again"));
        Assert.That(story.Order("Allocation"), Is.EqualTo("Waiting"));
        Assert.That(story.Sales("order.hold_ended", """{"hold": "PENDING_REMORSE_TIME", "released": [1]}""").Order("Allocation"), Does.StartWith("Active"));
    }

    [Test]
    public void an_agent_may_hold_it_once_more() => Assert.That(
        Held("AGENTHOLD").Sales("order.hold_ended", """{"hold": "AGENTHOLD"}""").Sales("order.hold_placed", """{"hold": "AGENTHOLD"}""").Order("Agent's hold"),
        Is.EqualTo("Active, 2 runs, waits for an agent"));

    [Test]
    public void an_approval_tells_how_often_it_was_asked_for_and_when_it_is_again() => Assert.That(
        Held("PENDING_EXTERNAL_VALIDATION").Sales("approval.asked", """{"order": {}, "runs": 1, "next_run": "2026-03-02T10:15:00Z"}""")
            .Sales("approval.asked", """{"order": {}, "runs": 2, "next_run": "2026-03-02T10:30:00Z"}""").Order("External approval"),
        Is.EqualTo("Active, 2 runs, next 10:30, waits for a system outside"));

    [TestCase("""{"is_approved": true, "by": "rules"}""", "Complete, 2 runs, approved by rules")]
    [TestCase("""{"is_approved": false, "note": "stolen card"}""", "Error, 2 runs, error rejected: stolen card")]
    public void its_answer_is_told(string answer, string told) => Assert.That(
        Held("PENDING_EXTERNAL_VALIDATION").Sales("approval.asked", """{"runs": 2, "next_run": "2026-03-02T10:15:00Z"}""").Sales("approval.answered", answer).Order("External approval"),
        Is.EqualTo(told));

    [TestCase("order.held", """{"until": "2026-03-02T11:00:00Z"}""", "order.remorse_ended", "Remorse time", "Active, next 11:00, waits for the customer, who may think again")]
    [TestCase("order.held_for_return", "{}", "order.parent_returned", "Parent return", "Active, waits for the return of 99")]
    public void facts_of_the_time_before_there_were_several_holds_say_the_same(string held, string data, string ended, string task, string active)
    {
        var story = Received.Sales(held, data);
        Assert.That(story.Order(task), Is.EqualTo(active));
        Assert.That(story.Order("Allocation"), Is.EqualTo("Waiting"));
        story.Sales(ended, """{"released": [1]}""");
        Assert.That(story.Order(task), Is.EqualTo("Complete"));
        Assert.That(story.Order("Allocation"), Does.StartWith("Active"));
    }

    [Test]
    public void a_hold_that_is_unknown_here_holds_it_all_the_same() => Assert.That(Held("PENDING_MOONRISE").Order("Allocation"), Is.EqualTo("Waiting"));
}
