using Oms.Contracts.Sales;
using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Searching;

/// <summary>An order as Sales announced it last, made of what is known of it.</summary>
public static class OrderAnswer
{
    public static Order Of(OrderView view) => view.Placed with
    {
        Status = view.Status,
        StatusReason = view.StatusReason,
        StatusDate = view.StatusDate,
        Lines = view.Placed.Lines.Select(line => view.Lines.FirstOrDefault(each => each.Number == line.LineNumber) is { } now ? Now(line, now) : line).ToValueList(),
    };

    private static OrderLine Now(OrderLine placed, LineView now) => placed with { Status = now.Status, StatusReason = now.StatusReason, StatusDate = now.StatusDate, SourceId = now.SourceId };
}
