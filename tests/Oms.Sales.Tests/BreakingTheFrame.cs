using static Oms.Sales.Tests.Example;

namespace Oms.Sales.Tests;

/// <summary>What the shell would throw at, a scenario fails at: a change that was not named, a fact that is another's, one that storage loses.</summary>
internal sealed class BreakingTheFrame
{
    private static readonly Order Known = new() { Id = OrderStream, Wire = Order(), Fingerprint = "f" };

    [Test]
    public void a_change_that_was_not_named_as_a_need_fails() => Fails(needs: [], new OrderEvent.Placed(Order(), "f"));

    [Test]
    public void a_change_of_what_was_only_read_fails() => Fails([Need.ToRead<Order>(OrderStream)], new OrderEvent.Placed(Order(), "f"));

    [Test]
    public void a_fact_of_another_aggregate_fails() => Fails([Need.Of<Order>(OrderStream)], new Channels.ChannelEvent.Deleted());

    [Test]
    public void a_fact_that_storage_does_not_give_back_fails() => Fails([Need.Of<Order>(OrderStream)], new Forgetful { Told = 1 });

    private static void Fails(Need[] needs, Fact fact)
    {
        var service = new Service(
            "broken",
            [new Behaviour<Order, Fact>("order", (_, _, _) => Known, (_, _) => [])],
            [new Handler<Create>((_, _) => needs, (_, _, _) => Decision.Of<Order>(OrderStream, fact))]);
        var strict = service with { Behaviours = [fact is Forgetful ? service.Behaviours[0] : new Behaviour<Order, OrderEvent>("order", (_, _, _) => Known, (_, _) => [])] };
        Assert.Throws<AssertionException>(() => Scenario.Of(strict).When(Create()));
    }

    private sealed record Forgetful : Fact
    {
        [System.Text.Json.Serialization.JsonIgnore]
        public int Told { get; init; }
    }
}
