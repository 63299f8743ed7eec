using Oms.CustomerService.Flows.Knowledge;

namespace Oms.CustomerService.Flows.Tasks;

/// <summary>The tasks of one line.</summary>
internal static class ItemTasks
{
    public static ValueList<FlowTask> Of(KnownLine line, Known known)
    {
        var over = line.Over ?? known.Order.Over;
        var capture = CaptureTask.OfLine(new(TaskName.Capture, [TaskName.Shipping]), line, known);
        return
        [
            Allocation(line, known).Unless(over),
            Picking(line, known.Order).Unless(over),
            Shipping(line, known).Unless(over),
            capture.State == TaskState.Error ? capture : capture.Unless(over),
            Return(line, known),
        ];
    }

    /// <summary>Why a line that was released has no source.</summary>
    public static string WaitOf(KnownLine line, Known known) =>
        known.Sourcing.Wait(line.Number) is { } wait ? wait.WaitsAt.Count > 0 ? $"waits for stock at {string.Join(", ", wait.WaitsAt)}" : "waits for the rest of its delivery"
        : line.IsDeclined ? line.Decline ?? ""
        : "waits for Logistics";

    private static FlowTask Allocation(KnownLine line, Known known)
    {
        var (task, order) = (new FlowTask(TaskName.Allocation, []), known.Order);
        var runs = Math.Max(1, line.Allocations);
        if (!order.NeedsSource(line))
            return task.Skipped("needs no source");
        task = task with { LastError = line.Decline };
        return line is { SourcedAt: { } at, IsDeclined: false } ? task.Complete(order.ReleasedAt, at, $"{line.Source}, {line.Request}", runs)
            : order.Released is not null ? task.Active(order.ReleasedAt, WaitOf(line, known), runs)
            : task;
    }

    /// <summary>A decline is an error until there is another source.</summary>
    private static FlowTask Picking(KnownLine line, KnownOrder order)
    {
        var task = new FlowTask(TaskName.Picking, [TaskName.Allocation]) { LastError = line.Decline };
        var runs = Math.Max(1, line.Allocations);
        return !order.NeedsSource(line) ? task.Skipped("needs no source")
            : line.SourcedAt is null ? task
            : line.IsDeclined ? task.Wrong(line.SourcedAt, line.Decline ?? "", runs: runs)
            : (line.PickedAt ?? line.ShippedAt) is { } picked ? task.Complete(line.SourcedAt, picked, runs: runs)
            : task.Active(line.SourcedAt, line.Status == LineStatus.Allocated ? $"waits for {line.Source}" : $"{line.Source} says {line.Status}", runs);
    }

    private static FlowTask Shipping(KnownLine line, Known known)
    {
        var task = new FlowTask(TaskName.Shipping, [TaskName.Picking]);
        return line.ShippedAt is { } shipped ? task.Complete(line.PickedAt ?? line.SourcedAt ?? shipped, shipped, ParcelOf(line, known))
            : line is { PickedAt: { } picked, IsDeclined: false } ? task.Active(picked, $"waits for {line.Source}")
            : task;
    }

    private static string? ParcelOf(KnownLine line, Known known) => known.Requests.Where(request => request.Id == line.Request)
        .SelectMany(request => request.Packages).Where(package => package.Lines.Contains(line.Number)).Select(package => package.Name).FirstOrDefault();

    /// <summary>Sales calls a line RETURNED as soon as its return is approved; goods have come when a warehouse says so, and what is no goods comes with that status.</summary>
    private static FlowTask Return(KnownLine line, Known known)
    {
        var task = new FlowTask(TaskName.Return, [TaskName.Shipping]);
        var own = known.Returns.Where(each => each.AskedAt is not null && each.Lines.Contains(line.Number)).OrderBy(each => each.AskedAt).ThenBy(each => each.Rma, StringComparer.Ordinal).ToList();
        var last = own.FindLast(each => !each.IsCancelled);
        var runs = Math.Max(1, own.Count);
        var back = last?.Received.Contains(line.Number) == true ? last.ReceivedAt : known.Order.NeedsSource(line) ? null : line.ReturnedAt;
        return back is not null ? task.Complete(last?.AskedAt ?? back, back, last?.Rma ?? line.Rma, runs)
            : (last?.AskedAt ?? line.ReturnedAt) is { } since
                ? task.Active(since, last is { IsApproved: false } && line.ReturnedAt is null ? $"{last.Rma} waits for approval" : $"{last?.Rma ?? line.Rma} waits for the goods", runs)
            : task.Skipped(own.Count > 0 ? $"{own[^1].Rma} was cancelled" : "no return was asked for");
    }
}
