using Oms.Contracts.Sales.OrderRepository;
using static Oms.Sales.Tests.Example;

namespace Oms.Sales.Tests;

internal sealed class FindingAnOrder
{
    [Test]
    public void an_order_is_told_as_it_was_announced_last()
    {
        var placed = SalesScenario.Begin().Given(Create());
        placed.When(new Find { Id = Id, SalesChannelId = Store }).ThenAnswered(placed.Find<Order>(OrderStream)!.Wire);
    }

    [Test]
    public void an_order_that_is_not_there_is_null() => SalesScenario.Begin().When(new Find { Id = "nobody's", SalesChannelId = Store }).ThenAnswered(null);

    [Test]
    public void an_order_of_another_channel_is_not_there() =>
        SalesScenario.Begin().Given(Create()).When(new Find { Id = Id, SalesChannelId = "ST2" }).ThenAnswered(null);

    [Test]
    public void without_a_channel_it_is_an_order_without_one()
    {
        var placed = SalesScenario.Begin().Given(Create(Order() with { Store = "" }));
        placed.When(new Find { Id = Id }).ThenAnswered(placed.Find<Order>($"default/{Id}")!.Wire);
    }

    [TestCase("")]
    [TestCase("a\u0001")]
    public void an_id_that_no_order_can_have_is_refused(string id) =>
        SalesScenario.Begin().When(new Find { Id = id, SalesChannelId = Store }).ThenRefused("$.id");
}
