using Oms.CustomerService.Flows.Knowledge;

namespace Oms.CustomerService.Flows.Tasks;

/// <summary>The tasks of one shipment request. What a warehouse leaves out it has done on the way: one that ships has picked.</summary>
internal static class ShipmentTasks
{
    public static ValueList<FlowTask> Of(KnownRequest request) =>
    [
        Sent(request),
        Received(request).Unless(request.Over),
        Picking(request).Unless(request.Over),
        Shipping(request).Unless(request.Over),
    ];

    private static FlowTask Sent(KnownRequest request)
    {
        var task = new FlowTask(TaskName.RequestSent, []);
        return request.SentAt is { } sent ? task.Complete(sent, request.LastSentAt, request.Source, 1 + request.Exports) : task;
    }

    private static FlowTask Received(KnownRequest request)
    {
        var task = new FlowTask(TaskName.Received, [TaskName.RequestSent]);
        return request.ReceivedAt is { } received ? task.Complete(request.SentAt, received)
            : request.SentAt is not null ? task.Active(request.SentAt, $"waits for {request.Source}")
            : task;
    }

    private static FlowTask Picking(KnownRequest request)
    {
        var task = new FlowTask(TaskName.Picking, [TaskName.Received]) { LastError = request.Declines() };
        var since = request.PickingAt ?? request.ReceivedAt;
        return request.PickedAt is { } picked ? task.Complete(since, picked)
            : since is not null ? task.Active(since, request.PickingAt is null ? $"waits for {request.Source}" : $"{request.Source} is picking")
            : task;
    }

    private static FlowTask Shipping(KnownRequest request)
    {
        var task = new FlowTask(TaskName.Shipping, [TaskName.Picking]);
        var parcels = string.Join(", ", request.Packages.Select(package => package.Name)) is { Length: > 0 } names ? names : null;
        return request is { IsThrough: true, ShippedAt: { } shipped } ? task.Complete(request.PickedAt, shipped, parcels)
            : request.HasShipped ? task.Active(request.PickedAt ?? request.ReceivedAt, $"partly shipped{(parcels is null ? "" : $": {parcels}")}")
            : request.PickedAt is { } picked ? task.Active(picked, $"waits for {request.Source}")
            : task;
    }
}
