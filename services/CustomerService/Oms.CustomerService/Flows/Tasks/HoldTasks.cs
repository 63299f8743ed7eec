using Oms.CustomerService.Flows.Knowledge;

namespace Oms.CustomerService.Flows.Tasks;

/// <summary>What Sales holds an order for. Holds are placed when it is received: what does not hold it then is skipped, until it does.</summary>
internal static class HoldTasks
{
    private static readonly ValueList<string> AfterCreation = [TaskName.Creation];

    public static FlowTask ParentReturn(KnownOrder order) =>
        Of(TaskName.ParentReturn, order, HoldReason.ParentReturn, $"the return of {order.OriginalOrderId ?? "the order it replaces"}");

    public static FlowTask Risk(KnownOrder order) => Of(TaskName.RiskAssessment, order, HoldReason.Risk, "whoever assesses the risk");

    public static FlowTask Agent(KnownOrder order) => Of(TaskName.AgentsHold, order, HoldReason.Agent, "an agent");

    public static FlowTask Remorse(KnownOrder order) => Of(TaskName.RemorseTime, order, HoldReason.Remorse, "the customer, who may think again");

    /// <summary>A rejection is an error as long as it has not ended the order.</summary>
    public static FlowTask Approval(Known known)
    {
        var (hold, approval) = (known.Order.Hold(HoldReason.Approval), known.Approval);
        var task = Of(TaskName.ExternalApproval, known.Order, HoldReason.Approval, "a system outside");
        if (approval.AskedAt is null)
            return task;
        task = task with { Started = approval.AskedAt, Runs = approval.Runs };
        return approval.AnsweredAt is null ? hold is { EndedAt: null, IsWrong: false } or null ? Asked(task, approval) : task
            : approval.IsApproved ? task.Complete(approval.AskedAt, approval.AnsweredAt, approval.Answer, approval.Runs)
            : task.Wrong(approval.AskedAt, approval.Answer, runs: approval.Runs) with { Ended = approval.AnsweredAt };
    }

    public static FlowTask Of(string name, KnownOrder order, string reason, string whom)
    {
        var task = new FlowTask(name, AfterCreation);
        if (order.Hold(reason) is not { } hold)
            return order.ReceivedAt is null ? task : task.Skipped("not held for it");
        return Of(task, hold, whom);
    }

    public static FlowTask Of(FlowTask task, KnownHold hold, string whom)
    {
        var held = task with { LastError = hold.LastError };
        var note = string.Join(", ", new[] { $"waits for {whom}", hold.By is { } by ? $"held by {by}" : null, hold.Note }.OfType<string>());
        return hold.EndedAt is { } ended ? held.Complete(hold.Since, ended, EndOf(hold), hold.Times)
            : hold is { IsWrong: true, LastError: { } error } ? held.Wrong(hold.Since, error, note, hold.Times)
            : held.Active(hold.Since, note, hold.Times, hold.Until);
    }

    private static FlowTask Asked(FlowTask task, KnownApproval approval) => task.Active(approval.AskedAt, task.Note ?? "waits for a system outside", approval.Runs, approval.NextRun);

    private static string? EndOf(KnownHold hold) =>
        string.Join(": ", new[] { hold.EndedBy is { } by ? $"ended by {by}" : null, hold.EndNote }.OfType<string>()) is { Length: > 0 } text ? text : null;
}
