using static Oms.Sales.Tests.Example;
using Kept = Oms.Sales.Orders.Holding.Hold;

namespace Oms.Sales.Tests;

/// <summary>Orders that were held before there were several holds are read as they were stored, and end as any other.</summary>
internal sealed class HoldingInOlderDocuments
{
    private static readonly DateTimeOffset Later = Now.AddHours(1);
    private static readonly Order InRemorse = Document("ONHOLD", "PENDING_REMORSE_TIME") with { HeldUntil = Later };
    private static readonly Order Waiting = Document("ONHOLD", "pending_return_parent_order");

    [Test]
    public void their_holds_are_told_by_end_and_status() => Assert.Multiple(() =>
    {
        Assert.That(InRemorse.AllHolds(), Is.EqualTo((ValueList<Kept>)[new(HoldReason.Remorse, Now, Later)]));
        Assert.That(Waiting.AllHolds(), Is.EqualTo((ValueList<Kept>)[new(HoldReason.ParentReturn, Now)]));
        Assert.That(new[] { InRemorse, Waiting, Document("ONHOLD", "PENDING_ALLOCATION"), Document("LOGISTICS", "READYTOSHIP") }.Select(order => order.IsReleased()), Is.EqualTo(new[] { false, false, true, true }));
    });

    [Test, Rule("H-1")]
    public void remorse_time_ends_by_its_timer() => Assert.That(
        Decide(InRemorse, new EndRemorse { SalesChannelId = Store, OrderId = Id }), Is.EqualTo(new Fact[] { new OrderEvent.HoldEnded(HoldReason.Remorse, [1]) }));

    [Test, Rule("E-6")]
    public void an_exchange_goes_on_when_all_came_back() => Assert.That(
        Decide(Waiting, new NoteParentReturn { SalesChannelId = Store, OrderId = Id, Status = "APPROVED" })[^1], Is.EqualTo(new OrderEvent.HoldEnded(HoldReason.ParentReturn, [1])));

    [Test]
    public void the_old_hold_is_kept_beside_a_new_one_and_when_it_is_over() => Assert.Multiple(() =>
    {
        var held = OrderFold.Evolve(InRemorse, new OrderEvent.HoldPlaced(HoldReason.Agent, By: "agent"), Now);
        Assert.That(held, Is.EqualTo(InRemorse with
        {
            HeldUntil = null,
            Holds = [new(HoldReason.Remorse, Now, Later), new(HoldReason.Agent, Now, By: "agent")],
            Wire = InRemorse.Wire with { StatusReason = "AGENTHOLD" },
        }));
        var over = OrderFold.Evolve(InRemorse, new OrderEvent.HoldEnded(HoldReason.Remorse, [1]), Later);
        Assert.That(over, Is.EqualTo(InRemorse with
        {
            HeldUntil = null,
            Holds = [new(HoldReason.Remorse, Now, Later, EndedAt: Later)],
            Wire = InRemorse.Wire with { StatusReason = "PENDING_ALLOCATION", StatusDate = Later },
        }));
        Assert.That(OrderFold.Evolve(InRemorse, new OrderEvent.LinesCancelled([new CancelledLine(1, "CUSTOMERREQ")]), Later).IsReleased(), Is.True);
    });

    [Test]
    public void facts_of_that_time_fold_into_holds() => SalesScenario.Begin()
        .Given<Order>(OrderStream, new OrderEvent.Placed(Order(), "f"), new OrderEvent.Received([]), new OrderEvent.Held(Later))
        .ThenStatus("ONHOLD/PENDING_REMORSE_TIME")
        .Given<Order>(OrderStream, new OrderEvent.RemorseEnded([1]))
        .ThenIs(s => s.Find<Order>(OrderStream)!.Holds, [new Kept(HoldReason.Remorse, Now, Later, EndedAt: Now)])
        .ThenStatus("ONHOLD/PENDING_ALLOCATION")
        .Given<Order>("ST1/101", new OrderEvent.Placed(Child("EX") with { Id = "101" }, "f"), new OrderEvent.Received([]), new OrderEvent.HeldForReturn())
        .ThenIs(s => s.Find<Order>("ST1/101")!.Status(), OrderStatus.HeldBy("pending_return_parent_order"))
        .Given<Order>("ST1/101", new OrderEvent.ParentReturned([1]))
        .ThenIs(s => s.Find<Order>("ST1/101")!.Status(), OrderStatus.AwaitingSources);

    private static Fact[] Decide(Order order, object message) =>
        [.. ((Decision.Changed)SalesService.With(new()).Handlers.Single(handler => handler.Message == message.GetType()).Decide(message, new Stored(order), new(Later, "cause"))).Changes.Select(change => change.Fact)];

    private static Order Document(string status, string reason) => new()
    {
        Id = OrderStream,
        Wire = Order() with { Status = status, StatusReason = reason, StatusDate = Now, Lines = [Physical(1) with { Status = "NEW" }] },
        Fingerprint = "f",
    };

    private sealed class Stored(Order order) : Seen
    {
        protected override Aggregate? Find(Type state, string stream) => state == typeof(Order) ? order : null;
    }
}
