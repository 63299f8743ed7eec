using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.Holds;

namespace Oms.Sales.Tests;

internal sealed class HoldingByAnAgent
{
    private static readonly SalesDefaults AnHour = new() { RemorseSeconds = 3600 };
    private static readonly HoldDue Due = new() { SalesChannelId = Store, OrderId = Id, Hold = HoldReason.Agent };

    [Test]
    public void an_agent_holds_an_order_that_something_else_holds() => InRemorse()
        .When(ByAgent)
        .Then(new OrderEvent.HoldPlaced(HoldReason.Agent, null, "agent", "Customer calls back"))
        .ThenAnnounces(typeof(Updated))
        .ThenStatus("ONHOLD/AGENTHOLD")
        .At(Later).When(RemorseEnds).Then(new OrderEvent.HoldEnded(HoldReason.Remorse))
        .When(AgentEnds).Then(new OrderEvent.HoldEnded(HoldReason.Agent, [1], "agent", "Has called"))
        .ThenStatus("ONHOLD/PENDING_ALLOCATION");

    [Test]
    public void until_a_time_when_it_ends_by_itself() => InRemorse()
        .When(ByAgent with { Until = Later.AddHours(1) })
        .Then(new OrderEvent.HoldPlaced(HoldReason.Agent, Later.AddHours(1), "agent", "Customer calls back"))
        .ThenIs(s => s.Timers().ToValueList(), [new Outgoing(Due, Later.AddHours(1))])
        .At(Later).Given(RemorseEnds)
        .At(Later.AddHours(1).AddMilliseconds(-1)).When(Due).ThenTooEarly("$")
        .At(Later.AddHours(1)).When(Due).Then(new OrderEvent.HoldEnded(HoldReason.Agent, [1]))
        .When(Due).ThenNothing();

    [Test]
    public void a_timer_that_comes_early_is_put_off_until_it_is_time()
    {
        var held = InRemorse().Given(ByAgent with { Until = Later }).Find<Order>(OrderStream)!;
        var early = (Decision.TooEarly)SalesService.With(AnHour).Handlers.Single(handler => handler.Message == typeof(HoldDue)).Decide(Due, new Only(held), new(Now, "cause"));
        Assert.That(early.Until, Is.EqualTo(Later));
    }

    [Test]
    public void the_timer_of_an_earlier_hold_ends_no_later_one() => InRemorse()
        .Given(ByAgent with { Until = Now.AddMinutes(1) }, AgentEnds, ByAgent)
        .At(Now.AddMinutes(1)).When(Due).ThenNothing();

    [Test]
    public void the_same_hold_again_changes_nothing_and_another_one_is_refused() => InRemorse()
        .Given(ByAgent)
        .When(ByAgent).ThenNothing()
        .When(ByAgent with { User = "other" }).ThenRefused(new Reason("$.code", "an order without such a hold; end that first", "held by agent since 2026-03-02T10:00:00.0000000+00:00: Customer calls back"))
        .When(ByAgent with { Until = Later }).ThenRefused("$.code")
        .When(ByAgent with { Reason = "Another" }).ThenRefused("$.code");

    [Test]
    public void it_needs_a_reason_a_time_to_come_and_a_code_that_there_is() => InRemorse()
        .When(ByAgent with { Reason = " ", Until = Now, Code = "FRAUD" }).ThenRefused("$.code", "$.reason", "$.until")
        .When(ByAgent with { Reason = new string('x', 1001) }).ThenRefused(new Reason("$.reason", "a reason of 1 to 1000 characters", new string('x', 80)))
        .When(AgentEnds with { Code = "FRAUD" }).ThenRefused(new Reason("$.code", "AGENT or RISK", "FRAUD"));

    [Test]
    public void an_order_that_was_released_or_is_over_is_refused() => SalesScenario.Begin()
        .Given(Example.Create())
        .When(ByAgent).ThenRefused(new Reason("$.order_id", "an order that was not released yet; cancel what no warehouse holds", "RECEIVED/IMPORTED"))
        .Given(News.Settled(News.OutOfStock(1)))
        .When(ByAgent).ThenRefused("$.order_id");

    [Test]
    public void a_hold_that_there_never_was_cannot_be_ended() => InRemorse()
        .When(AgentEnds).ThenRefused(new Reason("$.code", "an order with the hold AGENTHOLD", "ONHOLD/PENDING_REMORSE_TIME"));

    [Test]
    public void one_that_ended_is_ended_again_without_harm() => InRemorse().Given(ByAgent, AgentEnds).When(AgentEnds).ThenNothing();

    [Test]
    public void an_order_that_is_not_here_yet_is_too_early() => SalesScenario.Begin()
        .When(ByAgent).ThenTooEarly("$.order_id").When(AgentEnds).ThenTooEarly("$.order_id");

    [TestCase(null), TestCase(" ")]
    public void who_holds_and_who_ends_it_must_be_said(string? user) => InRemorse()
        .When(ByAgent with { User = user }).ThenRefused("$.user")
        .Given(ByAgent)
        .When(AgentEnds with { User = user }).ThenRefused("$.user");

    private static Scenario InRemorse() => SalesScenario.Begin(AnHour).Given(Example.Create());

    private sealed class Only(Order order) : Seen
    {
        protected override Aggregate? Find(Type state, string stream) => state == typeof(Order) ? order : null;
    }
}
