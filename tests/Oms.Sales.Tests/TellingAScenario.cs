using static Oms.Sales.Tests.Example;

namespace Oms.Sales.Tests;

/// <summary>Each helper is seen to fail: a test that cannot turn red proves nothing.</summary>
internal sealed class TellingAScenario
{
    private static readonly Create Bad = Create(Order() with { Id = "" });

    [Test]
    public void then_fails_on_other_facts_on_fewer_and_on_a_refusal()
    {
        Fails(() => Placed().Then(new OrderEvent.Received([1])));
        Fails(() => Placed().Then(Array.Empty<Fact>()));
        Fails(() => Placed().Then(Array.Empty<Change>()));
        Fails(() => Refused().Then(new OrderEvent.Received([1])));
        Fails(() => Placed().ThenFacts(typeof(OrderEvent.Placed)));
        Fails(() => Refused().ThenFacts(typeof(OrderEvent.Placed)));
    }

    [Test]
    public void then_nothing_fails_when_something_happened_and_when_it_was_refused()
    {
        Fails(() => Placed().ThenNothing());
        Fails(() => Refused().ThenNothing());
        Fails(() => SalesScenario.Begin().ThenNothing());
    }

    [Test]
    public void then_refused_fails_when_it_was_taken_for_other_reasons_and_for_fewer()
    {
        Fails(() => Placed().ThenRefused("$.order.id"));
        Fails(() => Refused().ThenRefused("$.order.store"));
        Fails(() => Refused().ThenRefused("$.order.id", "$.order.store"));
        Fails(() => Refused().ThenRefused(new Reason("$.order.id", "a number", "nothing")));
        Fails(() => Refused().ThenRefused());
    }

    [Test]
    public void then_tells_fails_when_nobody_is_told_somebody_else_is_and_when_it_was_taken()
    {
        Fails(() => Refused().ThenTells(new Outgoing(new ChildRefused())));
        Fails(() => SalesScenario.Begin().When(Create(Child("EX") with { Id = "" })).ThenTells());
        Fails(() => Placed().ThenTells());
    }

    [Test]
    public void then_too_early_fails_when_it_was_taken_or_refused()
    {
        Fails(() => Placed().ThenTooEarly("$.order.id"));
        Fails(() => Refused().ThenTooEarly("$.order.id"));
    }

    [Test]
    public void then_answered_fails_when_there_is_no_answer() => Fails(() => Placed().ThenAnswered("an answer"));

    [Test]
    public void then_announces_fails_on_more_on_fewer_and_on_others()
    {
        Fails(() => Placed().ThenAnnounces(typeof(Created)));
        Fails(() => Placed().ThenAnnounces(typeof(Created), typeof(Updated), typeof(Released), typeof(Updated)));
        Fails(() => Placed().ThenAnnounces(new Outgoing(new Created { Order = Order() })));
    }

    [Test]
    public void then_state_and_then_is_fail_on_another_value()
    {
        Fails(() => Placed().ThenState(new Order { Id = OrderStream, Wire = Order(), Fingerprint = "" }));
        Fails(() => Placed().ThenState(new Order { Id = "ST1/other", Wire = Order(), Fingerprint = "" }));
        Fails(() => Placed().ThenIs(s => s.Announced<Created>().Count, 2));
    }

    [Test]
    public void given_fails_when_the_message_is_refused_or_too_early()
    {
        Fails(() => SalesScenario.Begin().Given(Bad));
        Fails(() => SalesScenario.Begin().Given(News.Settled(News.Sourced(1))));
    }

    [Test]
    public void a_message_that_nobody_handles_fails() => Fails(() => SalesScenario.Begin().When(new Created { Order = Order() }));

    [Test]
    public void a_rule_of_each_fact_and_of_each_step_is_seen_to_fail()
    {
        Fails(() => SalesScenario.Begin().WhereEachFactOf<Order>(typeof(Updated)).When(Create()));
        Fails(() => SalesScenario.Begin().WhereEachStepOf<Order>((before, _) => before is null ? null : "no second fact").When(Create()));
        Fails(() => SalesScenario.Begin().Given<Order>(OrderStream, new OrderEvent.Placed(Order(), ""), new OrderEvent.Received([1]))
            .Given<Order>(OrderStream, new OrderEvent.Completed("BORED")).When(News.Settled(News.Sourced(1))));
    }

    [Test]
    public void a_red_scenario_prints_itself()
    {
        var red = Assert.Throws<AssertionException>(() => Placed().ThenNothing());
        Assert.That(red!.Message, Does.Contain("When magento.sales.order_management.create").And.Contain("but was").And.Contain("order.received"));
    }

    private static Scenario Placed() => SalesScenario.Begin().When(Create());

    private static Scenario Refused() => SalesScenario.Begin().When(Bad);

    private static void Fails(Action scenario) => Assert.Throws<AssertionException>(() => scenario());
}
