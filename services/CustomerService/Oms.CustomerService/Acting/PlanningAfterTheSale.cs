using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Acting;

/// <summary>What can come back, be given back and be sent again, as far as the console knows; Postsales decides.</summary>
internal static class PlanningAfterTheSale
{
    /// <summary>Shipped lines, once; services and shipping go along by rules.</summary>
    public static Plan Return(OrderView order) => Plan.For(
        order.Lines.Where(IsProduct).Select(line => new LinePlan(line, Shipped(line) ?? NotBack(line))).ToValueList(),
        "No line can come back: only shipped lines can, and each once (R-1).");

    /// <summary>Lines of which something was captured .</summary>
    public static Plan Appeasement(OrderView order) => order.Money is not { } money || money.Captured <= 0
        ? Plan.No("Nothing of this order was captured: there is nothing to give back (A-2).")
        : money.Captured <= money.Refunded ? Plan.No("All that was captured was given back already (A-2).")
        : Plan.For(
            order.Lines.Where(line => line.Placed.Amount.GrossAmount > 0).Select(line => new LinePlan(line, Shipped(line))).ToValueList(),
            "No line has shipped: money is captured with the shipment.");

    /// <summary>Goods that were shipped, do not come back, and nothing stands for yet (E-3, X-1).</summary>
    public static Plan Replacement(OrderView order) => Plan.For(
        order.Lines.Where(line => line.Placed.ProductType is "PHYSICAL" or "BUNDLE").Select(line => new LinePlan(line, Shipped(line) ?? NotBack(line) ?? NotReplaced(line))).ToValueList(),
        "No line can be sent again: only goods that have shipped, do not come back, and were not replaced before (E-3).");

    private static bool IsProduct(LineView line) => line.Placed.ProductType is not ("SHIPPING" or "SERVICE");

    private static string? Shipped(LineView line) => line.Status is "SHIPPED" or "RETURNED" ? null : $"It is {line.Status}, not SHIPPED.";

    private static string? NotBack(LineView line) => line.Rma is { } rma ? $"It is in return {rma} already." : line.Status == "RETURNED" ? "It came back already." : null;

    private static string? NotReplaced(LineView line) => line.ReplacedBy is { } child ? $"Order {child} stands for it." : null;
}
