using Oms.Contracts.Sales;
using Oms.CustomerService.Flows.Knowledge;

namespace Oms.CustomerService.Flows.Tasks;

/// <summary>
/// The money after shipment: captures, and giving up what is reserved and not needed. It goes on as long as lines ship; an
/// open exception is its error.
/// </summary>
internal static class CaptureTask
{
    public static FlowTask Of(Known known)
    {
        var (task, order, payments) = (new FlowTask(TaskName.Capture, [TaskName.Shipping]), known.Order, known.Payments);
        var asked = payments.AfterShipment();
        var state = asked.Count > 0 ? MoneyTasks.Asked(task, asked, payments, hold: null) : null;
        if (state is { State: TaskState.Error or TaskState.Active })
            return state;
        var captured = order.Lines.Where(line => IsCaptured(line, known)).ToList();
        if (captured.Count == 0 || payments.CapturesBefore().Count > 0)
            return Without(task, known, captured.Count > 0) with { LastError = state?.LastError };
        var (since, runs) = (state?.Started ?? captured.Min(line => line.CapturedAt), Math.Max(1, state?.Runs ?? 0));
        return order.IsThrough || order.CompletedAt is not null
            ? (state ?? task).Complete(since, state?.Ended ?? captured.Max(line => line.CapturedAt), state?.Note, runs)
            : (state ?? task).Active(since, $"{captured.Count} of {order.Lines.Count(line => line.Status != LineStatus.Cancelled)} lines captured", runs, known.DueAt()) with { Ended = null };
    }

    /// <summary>The money of one line, by the last operation that has part in it.</summary>
    public static FlowTask OfLine(FlowTask task, KnownLine line, Known known)
    {
        var asked = known.Payments.Of(GatewayCommand.Capture).Where(operation => operation.Lines.Contains(line.Number)).ToValueList();
        return asked.Count > 0 ? MoneyTasks.Asked(task, asked, known.Payments, hold: null)
            : line.CapturedAt is { } at ? task.Complete(at, at)
            : Without(task, known, hasBefore: false);
    }

    private static FlowTask Without(FlowTask task, Known known, bool hasBefore) =>
        known.Order is { PlacedAt: not null, HasMoney: false } && known.Payments.OpenedAt is null ? task.Skipped(MoneyTasks.NoMoney)
        : hasBefore ? task.Skipped("captured before shipment")
        : known.Order.CompletedAt is not null ? task.Skipped("nothing was captured")
        : task with { Note = TimingOf(known.Payments), NextRun = known.DueAt() };

    private static bool IsCaptured(KnownLine line, Known known) => line.CapturedAt is not null
        || known.Payments.Of(GatewayCommand.Capture).Any(operation => operation.Progress == Progress.Done && operation.Lines.Contains(line.Number));

    private static DateTimeOffset? DueAt(this Known known) => known.Order.Over is null && known.Payments.Timing == CaptureTimings.Days ? known.Payments.CaptureFrom : null;

    private static string? TimingOf(KnownPayments payments) => payments.Timing switch
    {
        CaptureTimings.BeforeShipment => "is captured before the first shipment request",
        CaptureTimings.EachShipment => "is captured with each shipment",
        CaptureTimings.LastShipment => "is captured after the last shipment",
        CaptureTimings.Days => "is captured after some days, or the last shipment",
        _ => null,
    };
}
