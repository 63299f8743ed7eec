using System.Globalization;
using Oms.Contracts.Common;
using Oms.Contracts.Sales;
using Oms.Sales.Orders.HoldingForRemorse;
using static Oms.Sales.Tests.Example;

namespace Oms.Sales.Tests;

/// <summary>2026-03-02 is a Monday.</summary>
[Rule("H-1")]
internal sealed class CountingRemorseTime
{
    private const int Hour = 3600;

    [TestCase("2026-03-04T10:00Z", 6 * Hour, "2026-03-04T16:00Z", TestName = "within a working day")]
    [TestCase("2026-03-06T20:00Z", 6 * Hour, "2026-03-09T02:00Z", TestName = "from a Friday evening into Monday")]
    [TestCase("2026-03-06T20:00Z", 4 * Hour, "2026-03-07T00:00Z", TestName = "to the end of a Friday")]
    [TestCase("2026-03-07T15:00Z", Hour, "2026-03-09T01:00Z", TestName = "from a Saturday")]
    [TestCase("2026-03-08T23:59Z", Hour, "2026-03-09T01:00Z", TestName = "from a Sunday")]
    [TestCase("2026-03-06T20:00Z", 240 * Hour, "2026-03-20T20:00Z", TestName = "over several weekends")]
    [TestCase("2026-03-07T02:00+05:00", Hour, "2026-03-06T22:00Z", TestName = "the day is that of UTC")]
    [TestCase("2026-03-06T23:00-05:00", Hour, "2026-03-09T01:00Z", TestName = "the day is that of UTC, also to the west")]
    public void weekends_do_not_count_where_the_channel_says_so(string from, int seconds, string end) =>
        Assert.That(Remorse.EndOf(Order() with { OriginDate = Time(from) }, Weekdays(seconds)), Is.EqualTo(Time(end)));

    [Test]
    public void all_days_count_otherwise() => Assert.That(
        Remorse.EndOf(Order() with { OriginDate = Time("2026-03-06T20:00Z") }, new ChannelSettings { RemorseSeconds = 6 * Hour, RemorseExpiry = "all" }), Is.EqualTo(Time("2026-03-07T02:00Z")));

    [TestCase(0), TestCase(6), TestCase(8), TestCase(200)]
    public void a_wrong_date_in_the_far_future_prolongs_it_and_breaks_nothing(int daysBeforeTheEnd) => Assert.That(
        Remorse.EndOf(Order() with { OriginDate = DateTimeOffset.MaxValue.AddDays(-daysBeforeTheEnd) }, Weekdays(31_536_000)), Is.EqualTo(DateTimeOffset.MaxValue));

    [Test]
    public void it_holds_over_a_weekend() => SalesScenario.Begin(new() { RemorseSeconds = Hour, RemorseExpiry = "excludeWeekends" })
        .At(Time("2026-03-07T10:00Z"))
        .When(Create(Order() with { OriginDate = Time("2026-03-06T23:30Z") }))
        .ThenIs(s => s.HistoryOf<Order>(OrderStream)[^1], new OrderEvent.HoldPlaced(HoldReason.Remorse, Time("2026-03-09T00:30Z")));

    [TestCase("gift", "yes", true), TestCase("gift", "no", true), TestCase("priority", "high", true), TestCase("priority", "low", false), TestCase("gift=yes", "", false)]
    public void it_may_be_limited_to_orders_with_an_attribute(string name, string value, bool isHeld) => Limited()
        .When(Create(Order() with { CustomAttributes = [new CustomAttribute { Name = "other", Value = "high" }, new CustomAttribute { Name = name, Value = value }] }))
        .ThenStatus(isHeld ? "ONHOLD/PENDING_REMORSE_TIME" : "RECEIVED/IMPORTED");

    [Test]
    public void an_order_without_attributes_is_then_not_held() => Limited().When(Create()).ThenStatus("RECEIVED/IMPORTED");

    private static Scenario Limited() => SalesScenario.Begin(new() { RemorseSeconds = Hour, RemorseAttributes = ["gift", "priority=high"] });

    private static ChannelSettings Weekdays(int seconds) => new() { RemorseSeconds = seconds, RemorseExpiry = "excludeWeekends" };

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
