using Oms.Contracts;
using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Deciding;
using Oms.Logistics.SourcingLines;

namespace Oms.Logistics.ShipmentRequests;

/// <summary>
/// Takes over what a warehouse says of lines: a step forward, or that it will not ship them. Of an item only number,
/// status and reason are read; custom details cannot be changed here (F-6).
/// </summary>
internal sealed class ChangeLineStatus(Sourcer sourcer)
{
    private readonly Declining _declining = new(sourcer);

    public IEnumerable<Need> Needs(LinesChangeStatus message, Seen seen)
    {
        var request = seen.Find<ShipmentRequest>(message.ShipmentRequestId);
        return (request is null ? [] : _declining.Needs(request, Judge(message, request).Declined, seen))
            .Prepend(Need.Of<ShipmentRequest>(message.ShipmentRequestId));
    }

    public Decision Decide(LinesChangeStatus message, Seen seen, Occasion occasion)
    {
        if (seen.Find<ShipmentRequest>(message.ShipmentRequestId) is not { } request)
            return Decision.Refuse(WarehouseLines.UnknownRequest("$.shipment_request_id", message.ShipmentRequestId));
        var verdict = Judge(message, request);
        if (verdict.Reasons.Count > 0)
            return Decision.Refuse(verdict.Reasons.Concat(verdict.Early));
        // lines_shipped comes by another queue.
        if (verdict.Early.Count > 0)
            return new Decision.TooEarly(verdict.Early);
        var progress = verdict.Progressed.Count == 0 ? []
            : Decision.Changes<ShipmentRequest>(request.Id, new ShipmentRequestEvent.LinesProgressed(verdict.Progressed));
        return new Decision.Changed(progress.Concat(_declining.Changes(request, verdict.Declined, seen, occasion.At)).ToValueList());
    }

    private static Verdict Judge(LinesChangeStatus message, ShipmentRequest request)
    {
        var named = WarehouseLines.In("$.items", message.Items).ToValueList();
        var answers = message.Items.Select((item, i) => Judge(item, request.Line(item.OrderLineNumber), i)).ToList();
        var declined = answers.Select(answer => answer.Decline).OfType<LineDecline>().ToValueList();
        return new(
            WarehouseLines.Faults(request, "$.items", named).Concat(answers.Select(answer => answer.Reason).OfType<Reason>()).ToValueList(),
            answers.Select(answer => answer.Early).OfType<Reason>().ToValueList(),
            answers.Select(answer => answer.Progress).OfType<LineProgress>().ToValueList(),
            declined);
    }

    private static Answer Judge(Item said, Item? line, int i)
    {
        if (line is null || Postage.Is(line))
            return new();
        var path = $"$.items[{i}].status";
        var reason = string.IsNullOrEmpty(said.StatusReason) ? null : said.StatusReason;
        return said.Status switch
        {
            LineStatus.Shipped when line.Status == LineStatus.Shipped => new(),
            LineStatus.Shipped when line.Status is LineStatus.Declined or LineStatus.Cancelled => new(WarehouseLines.SaidOtherwise(path, line, said.Status)),
            LineStatus.Shipped => new(Early: new Reason(path, "a shipment told by lines_shipped, with its packages", said.Status)),
            { } status when LineStatus.IsDecline(status) && line.Status == LineStatus.Shipped => new(WarehouseLines.SaidOtherwise(path, line, status)),
            { } status when LineStatus.IsDecline(status) => LineStatus.IsOpen(line) ? new(Decline: new(line.OrderLineNumber, reason ?? status)) : new(),
            { } status when LineStatus.IsStep(status) => LineStatus.IsFurther(status, line)
                ? new(Progress: new(line.OrderLineNumber, status, reason ?? LineStatus.UsualReason(status))) : new(),
            _ => new(new Reason(path, $"one of {LineStatus.Allowed}", Faulty.Found(said.Status))),
        };
    }

    private sealed record Verdict(ValueList<Reason> Reasons, ValueList<Reason> Early, ValueList<LineProgress> Progressed, ValueList<LineDecline> Declined);

    private sealed record Answer(Reason? Reason = null, Reason? Early = null, LineProgress? Progress = null, LineDecline? Decline = null);
}
