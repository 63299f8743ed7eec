namespace Oms.CustomerService.Tests.Played;

/// <summary>What flows of played services are compared with.</summary>
internal static class Expectations
{
    public static FlowTask Task(this PlayedServices services, string name) => services.Flow.Tasks.Single(task => task.Name == name);

    /// <summary>The order's status, and every task that is not Waiting or Skipped; an order that is through waits for nothing.</summary>
    public static void Expect(this PlayedServices services, string status, string[] active, string[] complete, string[]? wrong = null)
    {
        Assert.That(services.Order.Status, Is.EqualTo(status));
        Assert.That(Names(services, TaskState.Active), Is.EquivalentTo(active));
        Assert.That(Names(services, TaskState.Complete), Is.EquivalentTo(complete));
        Assert.That(Names(services, TaskState.Error), Is.EquivalentTo(wrong ?? []));
        if (status is "COMPLETE" or "CANCELLED" or "REJECTED" or "ABORTED")
            Assert.That(Names(services, TaskState.Waiting), Is.Empty);
        services.ExpectLines();
    }

    /// <summary>Lines are where Sales says they are, and the flow does not depend on how the facts came.</summary>
    public static void ExpectLines(this PlayedServices services)
    {
        Assert.That(
            services.Flow.Items.Select(item => $"{item.LineNumber} {item.Sku} {item.Status}/{item.StatusReason}"),
            Is.EqualTo(services.Order.Lines.Select(line => $"{line.LineNumber} {line.Sku} {line.Status}/{line.StatusReason}")));
        Assert.That(OrderFlow.Of(services.Facts.Reverse().Concat(services.Facts)), Is.EqualTo(services.Flow));
    }

    private static IEnumerable<string> Names(PlayedServices services, TaskState state) => services.Flow.Tasks.Where(task => task.State == state).Select(task => task.Name);
}
