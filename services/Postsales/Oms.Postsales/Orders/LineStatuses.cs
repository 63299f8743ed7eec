using WireLine = Oms.Contracts.Sales.OrderLine;

namespace Oms.Postsales.Orders;

/// <summary>What Sales changes of an order in the course of its life, apart from what was bought.</summary>
internal static class LineStatuses
{
    public const string Shipped = "SHIPPED";
    public const string Returned = "RETURNED";
    public const string Cancelled = "CANCELLED";

    public const string Captured = "CAPTURED";

    public static bool IsFinal(WireLine line) => line.Status is Shipped or Returned or Cancelled;

    public static LineNews Of(WireLine line) =>
        new(line.LineNumber, line.Status, line.StatusReason, line.StatusDate, line.SourceId, line.TotalSourceAllocations, line.Payments);

    public static WireLine With(WireLine line, LineNews said) => line with
    {
        Status = said.Status,
        StatusReason = said.StatusReason,
        StatusDate = said.StatusDate,
        SourceId = said.SourceId,
        TotalSourceAllocations = said.TotalSourceAllocations,
        Payments = said.Payments,
    };

    /// <summary>What was bought, whatever became of it.</summary>
    public static WireOrder Without(WireOrder order) => order with
    {
        Status = null,
        StatusReason = null,
        StatusDate = null,
        Lines = order.Lines.Select(line => With(line, new(line.LineNumber, null, null, null, null, null, null))).ToValueList(),
    };
}
