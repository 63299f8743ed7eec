using Oms.Postsales.Ledgers;
using static Oms.Postsales.Tests.Example;

namespace Oms.Postsales.Tests;

/// <summary>Each rule that a scenario holds every step to is seen to fail, and so is each helper of this project.</summary>
internal sealed class BreakingTheFrame
{
    private static readonly Money Paid = Money.Of(10.00m, [new("VAT", 10m, 1.00m)]);

    [Test]
    public void more_given_back_than_was_paid_fails() => Fails(new OrderEvent.Booked([new("REFUNDED", 1, "card", Paid, "CN1"), new("REFUNDED", 1, "card", Paid, "CN2")]));

    [Test]
    public void more_waived_than_was_given_back_fails() => Fails(new OrderEvent.Booked([new("WAIVED", 1, "card", Paid, "CN1")]));

    [Test]
    public void a_refund_that_goes_back_fails() => Fails<Refund>(RefundBehaviour.Make(), new RefundEvent.Pending(),
        new RefundEvent.Opened(new(Store, Id, "CN00000001", "return", null, null, "USD", []), true), new RefundEvent.Released());

    [Test]
    public void a_return_that_is_no_longer_cancelled_fails() => Fails<Return>(ReturnBehaviour.Make(), new ReturnEvent.Approved("", []),
        new ReturnEvent.Opened(new(), "", false), new ReturnEvent.Cancelled(""));

    [Test]
    public void each_helper_is_seen_to_fail()
    {
        Fails(s => s.ThenPays());
        Fails(s => s.ThenPays("100: 1 = 10.00"));
        Fails(s => s.ThenReturns("100: 2"));
        Fails(s => s.ThenNotes("E00000001: NONE"));
        Fails(s => s.ThenLeft(1, 11.00m));
        Fails(s => s.ThenReturnIs("ST1-100-R01", "REQUESTED"));
        Fails(s => s.ThenRefundIs("CN00000001", "RELEASED"));
    }

    private static void Fails(Func<Scenario, Scenario> helper) => Assert.Throws<AssertionException>(() => helper(Asked()));

    private static void Fails(Fact fact) => Fails<Order>(OrderBehaviour.Make(), fact,
        new OrderEvent.Learned(1, Shipped(Physical(1))), new OrderEvent.Booked([new("CAPTURED", 1, "card", Paid)]));

    /// <summary>As if a decision had chosen the fact.</summary>
    private static void Fails<TState>(Behaviour behaviour, Fact fact, params Fact[] before) where TState : Aggregate
    {
        var broken = new Service("broken", [behaviour], [new Handler<Reason>((_, _) => [Need.Of<TState>("stream")], (_, _, _) => Decision.Of<TState>("stream", fact))]);
        var scenario = PostsalesScenario.Held(Scenario.Of(broken)).Given<TState>("stream", before);
        Assert.That(Assert.Throws<AssertionException>(() => scenario.When(new Reason("", "", "")))!.Message, Does.Contain("expected: ").And.Not.Contain("named as a need"));
    }

    private static Scenario Asked() => PostsalesScenario.Of(Shipped(Physical(1))).When(Say.Return(1));
}
