namespace Oms.Sales.Tests;

internal sealed class WalkingTheTransitions
{
    private static readonly ILookup<OrderStatus, OrderStatus> Next = OrderTransitions.Allowed.ToLookup(step => step.From, step => step.To);

    [Test]
    public void every_status_is_reached_from_the_start() => Assert.That(
        Reached(OrderTransitions.Start), Is.EquivalentTo(OrderTransitions.Allowed.SelectMany(step => new[] { step.From, step.To }).Distinct()));

    [Test]
    public void no_status_is_reached_again() => Assert.That(
        OrderTransitions.Allowed.Where(step => Reached(step.To).Contains(step.From)), Is.Empty);

    [Test]
    public void only_complete_and_cancelled_are_the_end() => Assert.That(
        Reached(OrderTransitions.Start).Where(status => !Next[status].Any()).Select(status => status.Code).Distinct(),
        Is.EquivalentTo(new[] { "COMPLETE", "CANCELLED" }));

    [Test]
    public void no_transition_is_listed_twice() => Assert.That(OrderTransitions.Allowed, Is.Unique);

    private static HashSet<OrderStatus> Reached(OrderStatus from)
    {
        var reached = new HashSet<OrderStatus>();
        var open = new Stack<OrderStatus>([from]);
        while (open.TryPop(out var status))
        {
            if (reached.Add(status))
                foreach (var next in Next[status])
                    open.Push(next);
        }
        return reached;
    }
}
