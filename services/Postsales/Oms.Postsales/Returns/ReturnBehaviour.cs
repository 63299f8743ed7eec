using Oms.Contracts.Postsales;
using Oms.Contracts.Postsales.ReturnManagement;
using Oms.Postsales.Orders;

namespace Oms.Postsales.Returns;

/// <summary>What a return's facts make known: the whole of it, and to the warehouse what will come.</summary>
internal static class ReturnBehaviour
{
    public static Behaviour Make() => new Behaviour<Return, ReturnEvent>("return", ReturnFold.Evolve, Announce);

    private static IEnumerable<Outgoing> Announce(Return state, ReturnEvent fact) => fact switch
    {
        ReturnEvent.Opened { Content.IsPreauthorised: true } => [Updated(state), Requested(state)],
        ReturnEvent.RequestRetried => [Requested(state)],
        _ => [Updated(state)],
    };

    private static Outgoing Updated(Return state) => new(new Updated
    {
        Return = new()
        {
            SalesChannelId = state.Content.Store,
            OrderId = state.Content.OrderId,
            SourceId = state.Content.SourceId,
            User = state.Content.User,
            Rma = state.Id,
            ReturnTrackingNumber = state.Content.Tracking.Number,
            ReturnTrackingUrl = state.Content.Tracking.Url,
            ReturnTrackingLabelUrl = state.Content.Tracking.LabelUrl,
            ReturnTrackingCarrier = state.Content.Tracking.Carrier,
            CustomAttributes = state.Content.CustomAttributes,
            Status = new() { Code = state.Status, Name = NameOf(state.Status), ReasonCode = state.Reason, ReasonName = ReturnReason.NameOf(state.Reason), Date = state.StatusDate },
            Lines = state.Content.Lines.Select(line => new ReturnUpdateLine
            {
                Id = line.Id,
                LineNumber = line.LineNumber,
                Sku = line.Sku,
                Status = state.Status,
                Reason = line.Reason,
                ReasonDescription = line.ReasonDescription,
                Condition = line.Condition ?? "",
                ConditionDescription = line.ConditionDescription,
            }).ToValueList(),
        },
    });

    /// <summary>What joins is money, not goods: the warehouse hears of what travels.</summary>
    private static Outgoing Requested(Return state) => new(new Request
    {
        Return = new()
        {
            SalesChannelId = state.Content.Store,
            OrderId = state.Content.OrderId,
            SourceId = state.Content.SourceId,
            Rma = state.Id,
            ReturnTrackingNumber = state.Content.Tracking.Number,
            ReturnTrackingUrl = state.Content.Tracking.Url,
            ReturnTrackingLabelUrl = state.Content.Tracking.LabelUrl,
            ReturnTrackingCarrier = state.Content.Tracking.Carrier,
            CustomAttributes = state.Content.CustomAttributes,
            Lines = state.Content.Lines.Where(line => line.JoinedBy is null).Select(line => new ReturnLine
            {
                Id = line.Id,
                LineNumber = line.LineNumber,
                Sku = line.Sku,
                Reason = line.Reason,
                ReasonDescription = line.ReasonDescription,
            }).ToValueList(),
        },
    });

    private static string NameOf(string status) => status switch
    {
        ReturnStatus.Approved => "Approved",
        ReturnStatus.Cancelled => "Cancelled",
        _ => "Requested",
    };
}
