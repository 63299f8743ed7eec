namespace Oms.Sales.Tests;

internal sealed class WalkingTheTransitions
{
    private const string Waiting = "held, or in trouble with it";

    private static readonly ILookup<OrderStatus, OrderStatus> Next = OrderTransitions.Allowed.ToLookup(step => step.From, step => step.To);

    [Test]
    public void every_status_is_reached_from_the_start() => Assert.That(
        Reached(OrderTransitions.Start), Is.EquivalentTo(OrderTransitions.Allowed.SelectMany(step => new[] { step.From, step.To }).Distinct()));

    /// <summary>Holds follow each other in any order, and what went wrong with one is tried again.</summary>
    [Test]
    public void no_status_of_another_stage_is_reached_again() => Assert.That(
        OrderTransitions.Allowed.Where(step => StageOf(step.From) != StageOf(step.To) && Reached(step.To).Any(status => StageOf(status) == StageOf(step.From))), Is.Empty);

    [Test]
    public void an_order_that_waits_for_its_sources_is_never_held_again() => Assert.That(
        Reached(OrderStatus.AwaitingSources).Where(status => StageOf(status) == Waiting), Is.Empty);

    [Test]
    public void only_these_are_the_end() => Assert.That(
        Reached(OrderTransitions.Start).Where(status => !Next[status].Any()).Select(status => status.Code).Distinct(),
        Is.EquivalentTo(new[] { "COMPLETE", "CANCELLED", "REJECTED", "ABORTED" }));

    [Test]
    public void no_transition_is_listed_twice() => Assert.That(OrderTransitions.Allowed, Is.Unique);

    private static string StageOf(OrderStatus status) =>
        status == OrderStatus.AwaitingSources ? "after the holds" : status.Code is "ONHOLD" or "ERROR" ? Waiting : $"{status.Code}/{status.Reason}";

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
