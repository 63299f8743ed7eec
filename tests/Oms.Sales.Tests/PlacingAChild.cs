using static Oms.Sales.Tests.Example;

namespace Oms.Sales.Tests;

/// <summary>Exchanges and reshipments are orders that Postsales places.</summary>
internal sealed class PlacingAChild
{
    [TestCase("EX"), TestCase("RE"), Rule("P-8")]
    public void it_is_taken_without_money_and_nobody_thinks_again(string origin) => SalesScenario.Begin(new SalesDefaults { RemorseSeconds = 3600 })
        .When(Create(Child(origin, Physical(1), Shipping(2))))
        .ThenFacts(typeof(OrderEvent.Placed), typeof(OrderEvent.Received))
        .ThenIs(s => s.Announced<Released>()[0].LineNumbers, [1])
        .ThenStatus("RECEIVED/IMPORTED");

    [Test, Rule("H-1")]
    public void an_order_that_only_says_it_was_exchanged_is_held_as_any() => SalesScenario.Begin(new SalesDefaults { RemorseSeconds = 3600 })
        .When(Create(Order() with { Origin = "EX" }))
        .ThenStatus("ONHOLD/PENDING_REMORSE_TIME");

    [Test]
    public void whoever_asked_for_it_hears_that_it_was_refused() => SalesScenario.Begin()
        .When(Create(Child("EX", Physical(1) with { Sku = "" })))
        .ThenTells(Refused(false, new Reason("$.order.lines[0].sku", "1 to 64 characters, no control characters", "nothing")));

    [Test]
    public void a_child_without_a_price_is_told_so_too() => SalesScenario.Begin()
        .When(Create(Child("RE") with { Lines = [Physical(1) with { PaymentReference = "zero", Amount = Contracts.Common.Price.Missing }] }))
        .ThenTells(Refused(false, new Reason("$.order.lines[0].amount", "a price", "nothing")));

    [Test, Rule("O-9")]
    public void that_its_id_is_taken_is_told_apart() => SalesScenario.Begin()
        .Given(Create(Child("EX")))
        .When(Create(Child("EX"))).ThenNothing()
        .When(Create(Child("EX", Physical(1) with { Sku = "OTHER" })))
        .ThenTells(Refused(true, new Reason("$.order.lines[0].sku", "what was already placed under this id: SKU-1", "OTHER")));

    [Test]
    public void a_child_that_could_not_be_placed_under_another_id_either_is_no_matter_of_the_id() => SalesScenario.Begin()
        .Given(Create(Child("EX")))
        .When(Create(Child("EX", Physical(1) with { Quantity = 0 })))
        .ThenRefused("$.order.lines[0].quantity", "$.order.lines[0].quantity");

    [Test]
    public void a_child_of_a_channel_that_is_gone_is_refused_at_once() => SalesScenario.Begin(new SalesDefaults { RequireKnownChannel = true })
        .When(Create(Child("RE")))
        .ThenTells(Refused(false, new Reason("$.order.store", "a sales channel that exists", "ST1")));

    [Test]
    public void nobody_waits_for_the_refusal_of_an_ordinary_order() => SalesScenario.Begin().When(Create(Order() with { Lines = [] })).ThenTells();

    private static Outgoing Refused(bool isIdTaken, Reason reason) =>
        new(new ChildRefused { SalesChannelId = Store, OrderId = Id, OriginalOrderId = "99", IsIdTaken = isIdTaken, Reasons = [reason] });
}
