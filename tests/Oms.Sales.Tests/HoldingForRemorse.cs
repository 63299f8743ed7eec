using Oms.Contracts.Sales;
using static Oms.Sales.Tests.Example;
using CreateChannel = Oms.Contracts.Sales.SaleschannelManagement.Create;

namespace Oms.Sales.Tests;

internal sealed class HoldingForRemorse
{
    private static readonly SalesDefaults AnHour = new() { RemorseSeconds = 3600 };
    private static readonly EndRemorse End = new() { SalesChannelId = Store, OrderId = Id };

    [Test, Rule("H-1")]
    public void an_order_is_held_from_its_origin_date_and_nothing_is_released() => SalesScenario.Begin(AnHour)
        .When(Create(Order() with { OriginDate = Now.AddMinutes(-10).ToOffset(TimeSpan.FromHours(5)) }))
        .ThenFacts(typeof(OrderEvent.Placed), typeof(OrderEvent.Received), typeof(OrderEvent.HoldPlaced))
        .ThenAnnounces(typeof(Created), typeof(Updated), typeof(Updated), typeof(EndRemorse))
        .ThenIs(s => s.HistoryOf<Order>(OrderStream)[^1], new OrderEvent.HoldPlaced(HoldReason.Remorse, Now.AddMinutes(50)))
        .ThenStatus("ONHOLD/PENDING_REMORSE_TIME");

    [Test, Rule("H-1")]
    public void the_timer_is_due_at_the_end_of_it() => SalesScenario.Begin(AnHour)
        .When(Create(Order()))
        .ThenIs(s => s.Timers().ToValueList(), [new Outgoing(End, Now.AddHours(1))]);

    [Test, Rule("H-1")]
    public void when_it_is_over_the_order_is_released_and_waits_on_hold() => SalesScenario.Begin(AnHour)
        .Given(Create(Order()))
        .At(Now.AddHours(1))
        .When(End)
        .Then(new OrderEvent.HoldEnded(HoldReason.Remorse, [1]))
        .ThenAnnounces(typeof(Updated), typeof(Released))
        .ThenStatus("ONHOLD/PENDING_ALLOCATION")
        .When(News.Settled(News.Sourced(1)))
        .ThenStatus("LOGISTICS/READYTOSHIP");

    [Test, Rule("H-1")]
    public void a_second_timer_is_harmless() => SalesScenario.Begin(AnHour)
        .Given(Create(Order())).At(Now.AddHours(1)).Given(End)
        .When(End)
        .ThenNothing();

    [Test, Rule("H-1")]
    public void a_timer_that_comes_early_is_put_off() => SalesScenario.Begin(AnHour)
        .Given(Create(Order())).At(Now.AddHours(1).AddMilliseconds(-1))
        .When(End)
        .ThenTooEarly("$");

    [Test, Rule("H-1")]
    public void remorse_that_is_over_at_intake_does_not_hold() => SalesScenario.Begin(AnHour)
        .When(Create(Order() with { OriginDate = Now.AddHours(-1) }))
        .ThenStatus("RECEIVED/IMPORTED");

    [Test, Rule("H-1")]
    public void a_wrong_origin_date_in_the_future_prolongs_the_hold() => SalesScenario.Begin(AnHour)
        .When(Create(Order() with { OriginDate = DateTimeOffset.MaxValue }))
        .ThenIs(s => s.Find<Order>(OrderStream)!.Holds[0].Until, DateTimeOffset.MaxValue);

    [Test, Rule("H-1")]
    public void the_setting_of_the_channel_comes_before_the_default() => SalesScenario.Begin(AnHour)
        .Given(new CreateChannel { SalesChannel = new SalesChannel { Id = Store, Settings = new ChannelSettings { RemorseSeconds = 0 } } })
        .When(Create(Order()))
        .ThenStatus("RECEIVED/IMPORTED");

    [Test, Rule("H-2")]
    public void nothing_is_sourced_while_the_customer_may_think_again() => SalesScenario.Begin(AnHour)
        .Given(Create(Order()))
        .When(News.Settled(News.Sourced(1)))
        .ThenRefused("$.sourcing.order_id");

    [Test]
    public void an_order_with_nothing_to_source_is_delivered_when_it_is_over() => SalesScenario.Begin(AnHour)
        .Given(Create(Virtual(1)))
        .At(Now.AddHours(1))
        .When(End)
        .ThenFacts(typeof(OrderEvent.HoldEnded), typeof(OrderEvent.LinesShipped), typeof(OrderEvent.Completed))
        .ThenStatus("COMPLETE/FULLYSHIPPED");

    [Test]
    public void a_timer_of_an_unknown_order_is_refused() => SalesScenario.Begin().When(End).ThenRefused("$.order_id");
}
