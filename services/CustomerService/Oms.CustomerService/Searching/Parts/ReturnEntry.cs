using Oms.Contracts.Postsales;
using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Searching.Parts;

/// <summary>A return as it is found.</summary>
public sealed record ReturnEntry
{
    /// <summary>Of the table: the return's number is unique in its channel only.</summary>
    public string Id => Deciding.StreamId.Of(Return.SalesChannelId, Return.Rma);

    public ReturnUpdate Return { get; init; } = new();

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset OriginDate { get; init; }

    public static IEnumerable<ReturnEntry> Of(OrderView view) => view.Returns.Select(each => new ReturnEntry
    {
        OriginDate = each.CreatedAt,
        Return = new()
        {
            SalesChannelId = view.Store,
            OrderId = view.Id,
            SourceId = each.SourceId,
            User = each.CreatedBy,
            Rma = each.Rma,
            ReturnTrackingNumber = each.TrackingNumber,
            ReturnTrackingUrl = each.TrackingUrl,
            ReturnTrackingCarrier = each.Carrier,
            // In words nobody here knows them: the code stands for itself.
            Status = new() { Code = each.Status, Name = each.Status, ReasonCode = each.StatusReason, ReasonName = each.StatusReason, Date = each.StatusDate },
            Lines = each.Lines.Select(line => new ReturnUpdateLine
            {
                Id = view.Placed.Lines.FirstOrDefault(placed => placed.LineNumber == line.LineNumber)?.Id ?? "",
                LineNumber = line.LineNumber,
                Sku = line.Sku,
                Status = each.Status,
                Reason = line.Reason,
                ReasonDescription = line.Comment,
                Condition = line.Condition ?? "",
            }).ToValueList(),
        },
    });
}
