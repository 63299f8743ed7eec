using Oms.CustomerService.Flows.Knowledge;

namespace Oms.CustomerService.Flows.Tasks;

/// <summary>The tasks of an order: those it waits for before anything ships, then what follows.</summary>
internal static class OrderTasks
{
    private static readonly ValueList<string> BeforeAllocation =
    [
        TaskName.PaymentValidation, TaskName.ParentReturn, TaskName.ExternalApproval, TaskName.RiskAssessment, TaskName.AgentsHold, TaskName.RemorseTime,
        TaskName.CaptureBeforeShipment,
    ];

    public static ValueList<FlowTask> Of(Known known) => new[]
    {
        Creation(known.Order),
        MoneyTasks.Validation(known),
        HoldTasks.ParentReturn(known.Order),
        HoldTasks.Approval(known),
        HoldTasks.Risk(known.Order),
        HoldTasks.Agent(known.Order),
        HoldTasks.Remorse(known.Order),
        MoneyTasks.CaptureBefore(known),
        Allocation(known),
        Shipping(known.Order),
        CaptureTask.Of(known),
        Completion(known.Order),
    }.Select(task => task.Unless(IsStillDue(task, known) ? null : known.Order.Over)).ToValueList();

    private static FlowTask Creation(KnownOrder order)
    {
        var task = new FlowTask(TaskName.Creation, []);
        return order.PlacedAt is { } at ? task.Complete(at, at) : task;
    }

    /// <summary>Complete when each released line has a source or needs none any longer.</summary>
    private static FlowTask Allocation(Known known)
    {
        var (task, order) = (new FlowTask(TaskName.Allocation, BeforeAllocation), known.Order);
        if (order.Released is null)
            return task;
        var lines = order.Lines.Where(order.NeedsSource).ToList();
        var open = lines.Where(line => !LineStatus.IsFinal(line.Status) && (line.SourcedAt is null || line.IsDeclined)).ToList();
        var runs = Math.Max(known.Sourcing.Runs, order.Sourcings);
        return lines.Count == 0 ? task.Skipped("nothing needs a source")
            : open.Count > 0 ? task.Active(order.ReleasedAt, Waits(open, known), Math.Max(1, runs))
            : lines.Exists(line => line.SourcedAt is not null) ? task.Complete(order.ReleasedAt, lines.Max(line => line.SourcedAt ?? line.EndedAt), runs: Math.Max(1, runs))
            : task.Skipped($"cancelled: {lines[0].Reason}");
    }

    private static string Waits(List<KnownLine> open, Known known) => string.Join("; ", open
        .GroupBy(line => ItemTasks.WaitOf(line, known)).Select(group => $"{Named(group)}: {group.Key}"));

    private static string Named(IEnumerable<KnownLine> lines) =>
        lines.Select(line => line.Number).ToList() is [var only] ? $"line {only}" : $"lines {string.Join(", ", lines.Select(line => line.Number))}";

    private static FlowTask Shipping(KnownOrder order)
    {
        var task = new FlowTask(TaskName.Shipping, [TaskName.Allocation]);
        var shipped = order.Lines.Where(line => LineStatus.HasShipped(line.Status)).ToList();
        var since = order.Lines.Min(line => line.SourcedAt ?? line.ShippedAt);
        return since is null ? task
            : order.IsThrough && shipped.Count > 0 ? task.Complete(since, shipped.Max(line => line.ShippedAt))
            : task.Active(since, $"{shipped.Count} of {order.Lines.Count(line => line.Status != LineStatus.Cancelled)} lines shipped");
    }

    private static FlowTask Completion(KnownOrder order)
    {
        var task = new FlowTask(TaskName.Completion, [TaskName.Shipping, TaskName.Capture]);
        return order.CompletedAt is { } at ? task.Complete(order.ThroughAt ?? at, at, order.Outcome)
            : order.IsThrough ? task.Active(order.ThroughAt, "waits for the money")
            : task;
    }

    /// <summary>Money may still be on its way when nothing ships any more; and what had a source is completed, though nothing of it shipped.</summary>
    private static bool IsStillDue(FlowTask task, Known known) => task.Name == TaskName.Capture
        ? known.Payments.HasOpen()
        : task.Name == TaskName.Completion && known.Order is { Stopped: null } order && order.Lines.Any(line => line.Allocations > 0);
}
