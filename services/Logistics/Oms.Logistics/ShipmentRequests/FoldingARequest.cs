using Oms.Contracts;
using Oms.Contracts.Logistics;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>What a request's facts add up to.</summary>
internal static class FoldingARequest
{
    public static ShipmentRequest Evolve(ShipmentRequest? state, ShipmentRequestEvent fact, DateTimeOffset at) => (state, fact) switch
    {
        (null, ShipmentRequestEvent.Requested f) => new()
        {
            Content = Opened(f.Request, at),
            GiftMessage = f.GiftMessage,
            CustomDetails = f.CustomDetails,
        },
        ({ }, ShipmentRequestEvent.Exported) => state,
        ({ }, ShipmentRequestEvent.PickingStarted) => state with { Content = Become(state.Content, RequestStatus.Picking, at) },
        ({ }, ShipmentRequestEvent.LinesProgressed f) => Change(state, at, item =>
            f.Lines.FirstOrDefault(line => line.LineNumber == item.OrderLineNumber) is { } line ? (line.Status, line.Reason) : null),
        ({ }, ShipmentRequestEvent.LinesDeclined f) => Change(state, at, item =>
            f.Lines.FirstOrDefault(line => line.LineNumber == item.OrderLineNumber) is { } line ? (LineStatus.Declined, line.Reason) : null),
        ({ }, ShipmentRequestEvent.LinesCancelled f) => Change(state, at, item =>
            f.Lines.FirstOrDefault(line => line.LineNumber == item.OrderLineNumber) is { } line ? (LineStatus.Cancelled, line.Reason) : null),
        // Postage counts as shipped with the first line that is.
        ({ }, ShipmentRequestEvent.LinesShipped f) => Pack(f, Change(state, at, item =>
            f.Lines.Contains(item.OrderLineNumber) || (Postage.Is(item) && LineStatus.IsOpen(item)) ? (LineStatus.Shipped, LineStatus.ShipReported) : null)),
        _ => throw new InvalidOperationException($"{fact.GetType().Name} cannot follow."),
    };

    private static ShipmentRequest Pack(ShipmentRequestEvent.LinesShipped shipped, ShipmentRequest state) =>
        state with { Packages = [.. state.Packages, .. shipped.Packages], Shipments = state.Shipments + 1 };

    private static Contracts.Logistics.ShipmentRequest Opened(Contracts.Logistics.ShipmentRequest request, DateTimeOffset at) => request with
    {
        Status = RequestStatus.New,
        StatusDate = at,
        CreatedAt = at,
        Items = request.Items.Select(item => Become(item, (LineStatus.New, LineStatus.PendingPicking), at)).ToValueList(),
    };

    private static ShipmentRequest Change(ShipmentRequest state, DateTimeOffset at, Func<Item, (string Status, string Reason)?> change)
    {
        var items = state.Content.Items.Select(item => change(item) is { } changed ? Become(item, changed, at) : item).ToValueList();
        var content = state.Content with { Items = items };
        return state with { Content = Become(content, RequestStatus.After(content.Status, items), at) };
    }

    private static Item Become(Item item, (string Status, string Reason) changed, DateTimeOffset at) =>
        item with { Status = changed.Status, StatusReason = changed.Reason, StatusDate = at };

    /// <summary>The date is that of the status, so it stays with it.</summary>
    private static Contracts.Logistics.ShipmentRequest Become(Contracts.Logistics.ShipmentRequest request, string status, DateTimeOffset at) =>
        request.Status == status ? request : request with { Status = status, StatusDate = at };
}
