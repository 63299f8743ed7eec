using Oms.Contracts.History;

namespace Oms.CustomerService.Tests.Flows;

/// <summary>A flow follows from the facts, not from how they came.</summary>
internal sealed class HearingFactsInAnyOrder
{
    private const int Shuffles = 100;

    private static IEnumerable<TestCaseData> Lives => Stories.All.Select(life => new TestCaseData(life.Story.Facts).SetArgDisplayNames(life.Name));

    [TestCaseSource(nameof(Lives))]
    public void the_flow_is_the_same(IReadOnlyList<Fact> facts)
    {
        var flow = OrderFlow.Of(facts);
        for (var seed = 0; seed < Shuffles; seed++)
            Assert.That(OrderFlow.Of(Shuffled(facts, seed)), Is.EqualTo(flow), $"seed {seed}");
    }

    [TestCaseSource(nameof(Lives))]
    public void facts_that_come_again_change_nothing(IReadOnlyList<Fact> facts)
    {
        var flow = OrderFlow.Of(facts);
        Assert.That(OrderFlow.Of([.. facts, .. facts]), Is.EqualTo(flow));
        for (var seed = 0; seed < Shuffles; seed++)
            Assert.That(OrderFlow.Of(Shuffled([.. facts, .. facts.Where((_, i) => i % 3 == seed % 3)], seed)), Is.EqualTo(flow), $"seed {seed}");
    }

    /// <summary>Clocks of two services differ: within a stream only versions count.</summary>
    [TestCaseSource(nameof(Lives))]
    public void no_state_depends_on_the_clocks_of_two_services(IReadOnlyList<Fact> facts)
    {
        var skewed = facts.Select(fact => fact.Service == "logistics" ? fact with { At = fact.At.AddHours(-7) } : fact).ToList();
        Assert.That(States(OrderFlow.Of(skewed)), Is.EqualTo(States(OrderFlow.Of(facts))));
    }

    /// <summary>Whatever is missing, there is a flow, with every task in it.</summary>
    [TestCaseSource(nameof(Lives))]
    public void any_part_of_the_facts_has_a_flow(IReadOnlyList<Fact> facts)
    {
        for (var seed = 0; seed < Shuffles; seed++)
        {
            var some = Shuffled(facts, seed).Take(seed % (facts.Count + 1)).ToList();
            Assert.That(OrderFlow.Of(some).Tasks, Has.Count.EqualTo(12));
        }
    }

    private static List<(string Task, TaskState State)> States(OrderFlow flow) =>
        [.. flow.Tasks.Concat(flow.Items.SelectMany(item => item.Tasks)).Concat(flow.Shipments.SelectMany(shipment => shipment.Tasks)).Select(task => (task.Name, task.State))];

    private static Fact[] Shuffled(IEnumerable<Fact> facts, int seed)
    {
        var all = facts.ToArray();
        new Random(seed).Shuffle(all);
        return all;
    }
}
