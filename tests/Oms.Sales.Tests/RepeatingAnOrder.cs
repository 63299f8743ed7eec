using System.Text.Json;
using static Oms.Sales.Tests.Example;

namespace Oms.Sales.Tests;

internal sealed class RepeatingAnOrder
{
    [Test, Rule("O-9")]
    public void the_same_order_again_changes_nothing() => SalesScenario.Begin()
        .Given(Create(Order()))
        .When(Create(Order()))
        .ThenNothing();

    [Test, Rule("O-9")]
    public void it_is_the_same_however_it_is_written_and_whatever_became_of_it() => SalesScenario.Begin()
        .Given(Create(Order() with { Unknown = Unknown("""{"b": 1.0, "a": 2}"""), OriginDate = default }))
        .Given(News.Request(News.First, (1, "SHIPPED")))
        .At(Now.AddDays(1))
        .When(Create(Order(Physical(1) with { Amount = Price(10, 1, 11, 1), Status = "NEW" }) with { Unknown = Unknown("""{"a": 2, "b": 1}"""), OriginDate = default }))
        .ThenNothing();

    [Test, Rule("O-9")]
    public void a_different_order_under_the_same_id_is_refused_with_what_differs() => SalesScenario.Begin()
        .Given(Create(Order(Physical(1), Physical(2))))
        .When(Create(Order(Physical(1) with { Sku = "OTHER" }, Physical(2) with { Quantity = 3 })))
        .ThenRefused(
            new Reason("$.order.lines[0].sku", "what was already placed under this id: SKU-1", "OTHER"),
            new Reason("$.order.lines[1].quantity", "what was already placed under this id: ", "3"));

    [Test, Rule("O-9")]
    public void a_member_we_do_not_know_makes_a_difference_too() => SalesScenario.Begin()
        .Given(Create(Order() with { Unknown = Unknown("""{"loyalty": 7}""") }))
        .When(Create(Order() with { Unknown = Unknown("""{"loyalty": 8}""") }))
        .ThenRefused("$.order.loyalty");

    [Test, Rule("O-9")]
    public void more_and_fewer_lines_are_a_difference() => SalesScenario.Begin()
        .Given(Create(Physical(1)))
        .When(Create(Physical(1), Physical(2)))
        .ThenRefused("$.order.lines");

    [Test]
    public void a_date_that_was_missing_before_is_a_difference() => SalesScenario.Begin()
        .Given(Create(Order() with { OriginDate = default }))
        .When(Create(Order() with { OriginDate = Now }))
        .ThenRefused("$.order");

    private static UnknownMembers Unknown(string json)
    {
        var members = new UnknownMembers();
        foreach (var member in JsonElement.Parse(json).EnumerateObject())
            members.Add(member.Name, member.Value);
        return members;
    }
}
