namespace Oms.CustomerService.Tests.Flows;

/// <summary>Which state each task can be in, as the README of the service says: no less, no more.</summary>
internal sealed class ReachingEveryState
{
    private const string All = "Waiting Active Complete Skipped Error";

    [TestCase("Creation", "Waiting Complete")]
    [TestCase("Payment validation", All)]
    [TestCase("Parent return", All)]
    [TestCase("External approval", All)]
    [TestCase("Risk assessment", All)]
    [TestCase("Agent's hold", All)]
    [TestCase("Remorse time", All)]
    [TestCase("Capture before shipment", All)]
    [TestCase("Allocation", "Waiting Active Complete Skipped")]
    [TestCase("Shipping", "Waiting Active Complete Skipped")]
    [TestCase("Capture", All)]
    [TestCase("Completion", "Waiting Active Complete Skipped")]
    public void tasks_of_an_order(string task, string states) => Assert.That(Reached(flow => flow.Tasks, task), Is.EquivalentTo(states.Split(' ')));

    [TestCase("Allocation", "Waiting Active Complete Skipped")]
    [TestCase("Picking", All)]
    [TestCase("Shipping", "Waiting Active Complete Skipped")]
    [TestCase("Capture", All)]
    [TestCase("Return", "Active Complete Skipped")]
    public void tasks_of_an_item(string task, string states) => Assert.That(Reached(flow => flow.Items.SelectMany(item => item.Tasks), task), Is.EquivalentTo(states.Split(' ')));

    [TestCase("Request sent", "Waiting Complete")]
    [TestCase("Received", "Waiting Active Complete Skipped")]
    [TestCase("Picking", "Waiting Active Complete Skipped")]
    [TestCase("Shipping", "Waiting Active Complete Skipped")]
    public void tasks_of_a_shipment(string task, string states) => Assert.That(Reached(flow => flow.Shipments.SelectMany(item => item.Tasks), task), Is.EquivalentTo(states.Split(' ')));

    /// <summary>What a task depends on is a task of the same flow, and stands before it.</summary>
    [Test]
    public void no_task_depends_on_one_that_is_not_before_it() => Assert.Multiple(() =>
    {
        foreach (var tasks in Stories.All.Select(life => life.Story.Flow).SelectMany(flow => new[] { flow.Tasks }.Concat(flow.Items.Select(item => item.Tasks)).Concat(flow.Shipments.Select(shipment => shipment.Tasks))))
        {
            foreach (var (task, i) in tasks.Select((task, i) => (task, i)))
                Assert.That(task.DependsOn, Is.SubsetOf(tasks.Take(i).Select(before => before.Name)), task.Name);
        }
    });

    /// <summary>At any moment of any of the lives.</summary>
    private static IEnumerable<string> Reached(Func<OrderFlow, IEnumerable<FlowTask>> tasks, string name) => Stories.All
        .SelectMany(life => Enumerable.Range(0, life.Story.Facts.Count + 1).Select(count => OrderFlow.Of(life.Story.Facts.Take(count))))
        .SelectMany(tasks).Where(task => task.Name == name).Select(task => task.State.ToString()).Distinct();
}
