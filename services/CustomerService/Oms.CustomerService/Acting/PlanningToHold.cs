using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Acting;

/// <summary>An agent's own hold: before anything is on its way.</summary>
internal static class PlanningToHold
{
    private const string AgentsHold = "AGENTHOLD";

    public static Plan Hold(OrderView order) =>
        Own(order) is not null ? Plan.No("An agent holds it already.")
        : order.Status is "NEW" or "RECEIVED" or "ONHOLD" && order.Lines.All(line => line.RequestId is null) ? Plan.Yes()
        : Plan.No($"The order is {order.Status}: only one that was not handed to a warehouse can be held.");

    public static Plan EndHold(OrderView order) => Own(order) is null ? Plan.No("No agent holds it.") : Plan.Yes();

    private static HoldView? Own(OrderView order) => order.Holds.FirstOrDefault(hold => hold.Reason == AgentsHold && hold.EndedAt is null);
}
