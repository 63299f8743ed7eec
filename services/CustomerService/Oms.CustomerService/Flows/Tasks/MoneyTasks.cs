using Oms.Contracts.Sales;
using Oms.CustomerService.Flows.Knowledge;

namespace Oms.CustomerService.Flows.Tasks;

/// <summary>What gateways are asked before anything ships.</summary>
internal static class MoneyTasks
{
    public const string NoMoney = "there is no money in it";

    /// <summary>Whether the authorisation stands (P-6): when the order is received, and anew when it has become old.</summary>
    public static FlowTask Validation(Known known)
    {
        var (task, order, payments) = (new FlowTask(TaskName.PaymentValidation, [TaskName.Creation]), known.Order, known.Payments);
        var hold = order.Hold(HoldReason.Validation);
        return payments.Of(GatewayCommand.Validate, GatewayCommand.Revalidate) is { Count: > 0 } asked ? Asked(task, asked, payments, hold)
            : payments is { OpenedAt: { } opened, IsOffline: true } ? task.Complete(opened, opened, "accepted inside")
            : hold is not null ? HoldTasks.Of(task, hold, "the gateway")
            : order is { PlacedAt: not null, HasMoney: false } && payments.OpenedAt is null ? task.Skipped(NoMoney)
            : order.Released is not null || (order.ReceivedAt is not null && payments.OpenedAt is not null) ? task.Skipped("no gateway is asked")
            : task;
    }

    /// <summary>Only with the timing that says so (P-2).</summary>
    public static FlowTask CaptureBefore(Known known)
    {
        var (task, order, payments) = (new FlowTask(TaskName.CaptureBeforeShipment, [TaskName.PaymentValidation]), known.Order, known.Payments);
        var hold = order.Hold(HoldReason.Capture);
        return payments.CapturesBefore() is { Count: > 0 } asked ? Asked(task, asked, payments, hold)
            : hold is not null ? HoldTasks.Of(task, hold, "the gateway")
            : order.ReceivedAt is null ? task
            : payments.Timing == CaptureTimings.BeforeShipment && order.Released is null ? task
            : task.Skipped("not held for it");
    }

    /// <summary>Begun with the first of the operations; as the last of them stands.</summary>
    public static FlowTask Asked(FlowTask task, ValueList<KnownOperation> operations, KnownPayments payments, KnownHold? hold)
    {
        var last = operations.FirstOrDefault(operation => operation.IsWrong) ?? operations.FirstOrDefault(operation => operation.Progress == Progress.Asked) ?? operations[^1];
        var (since, runs) = (operations[0].AskedAt, operations.Sum(operation => operation.Runs));
        var asked = task with { LastError = operations.Select(operation => operation.LastError).LastOrDefault(error => error is not null) ?? hold?.LastError };
        return last.IsWrong ? asked.Wrong(since, last.LastError ?? "", $"operation {last.Number}", runs)
            : hold is { EndedAt: null, IsWrong: true, LastError: { } error } ? asked.Wrong(since, error, $"operation {last.Number}", runs)
            : last.Progress == Progress.Asked ? asked.Active(since, $"waits for the gateway {payments.Gateway}".TrimEnd(), runs, last.NextRun)
            : last.Progress == Progress.Refused ? asked.Skipped("the gateway said no, and nobody wants it any longer") with { Started = since, Runs = runs }
            : last.Progress == Progress.GivenUp ? asked.Skipped(last.SettledBy ?? "") with { Started = since, Ended = last.SettledAt, Runs = runs }
            : asked.Complete(since, last.SettledAt, last.SettledBy ?? (payments.IsOffline ? "accepted inside" : null), runs);
    }
}
