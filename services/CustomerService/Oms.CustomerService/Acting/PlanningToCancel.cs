using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Acting;

/// <summary>What can be cancelled: C-1 to C-10, as far as the console knows; Sales asks the warehouse.</summary>
internal static class PlanningToCancel
{
    private static readonly string[] Through = ["LOGISTICSCOMPLETE", "COMPLETE", "INCOMPLETE", "CANCELLED", "REJECTED", "ABORTED"];

    public static Plan Order(OrderView order)
    {
        if (Over(order) is { } why)
            return Plan.No(why);
        if (order.Lines.FirstOrDefault(line => line.Status is "SHIPPED" or "RETURNED") is { } shipped)
            return Plan.No($"Line {shipped.Number} has shipped. Cancel the waiting lines one by one, return the shipped ones.");
        return order.Lines.FirstOrDefault(IsHeld) is { } held ? Plan.No(InTheWarehouse(held)) : Plan.Yes();
    }

    public static Plan Lines(OrderView order) => Over(order) is { } why ? Plan.No(why) : Plan.For(
        order.Lines.Where(line => line.Placed.ProductType is not ("SHIPPING" or "SERVICE")).Select(line => new LinePlan(line, WhyNot(line))).ToValueList(),
        "No line can be cancelled any more.");

    private static string? Over(OrderView order) => Through.Contains(order.Status) ? $"The order is {order.Status}: nothing is left to cancel (C-2)." : null;

    private static string? WhyNot(LineView line) =>
        line.Status is "CANCELLED" or "SHIPPED" or "RETURNED" ? $"It is {line.Status} already."
        : IsHeld(line) ? InTheWarehouse(line)
        : null;

    /// <summary>A declined line has left the warehouse; of what customers collect, a shop that has not begun may give it up.</summary>
    private static bool IsHeld(LineView line) =>
        line.RequestId is not null && line.Status is not ("PICKDECLINED" or "CANCELLED" or "SHIPPED" or "RETURNED")
        && !(line.Status is "NEW" or "ALLOCATEDSHIP" && !string.IsNullOrEmpty(line.Placed.PickupLocation));

    private static string InTheWarehouse(LineView line) => $"Line {line.Number} is in {line.RequestId} at {line.SourceId}: it has to be cancelled in the warehouse (C-3).";
}
