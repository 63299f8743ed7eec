using Oms.Sales.Orders.Holding;
using Oms.Sales.Payments;
using Hold = Oms.Sales.Orders.Holding.Hold;

namespace Oms.Sales.Tests.Histories;

/// <summary>
/// Every order ends in a final state or in a named exception. When every timer has fired,
/// 1. an operation that a gateway was asked for is settled, or it is an open exception; without one only a validation may be open
///    that its order does not wait for any longer, and a capture have failed of lines that were all cancelled meanwhile;
/// 2. an order is COMPLETE, CANCELLED or REJECTED, or else:
///    in LOGISTICSCOMPLETE or ERROR it has an operation that is an open exception;
///    held, each of its holds has one, too, or is ended by somebody outside: who approves orders, or an agent;
///    otherwise a line waits for Logistics.
/// </summary>
internal static class NamedEnds
{
    private static readonly string[] Final = ["COMPLETE", "CANCELLED", "REJECTED"];

    public static IEnumerable<string> Missing(World world) => world.Orders.SelectMany(order => Operations(order, world.Money(order)).Concat(Status(order, world.Money(order))));

    private static IEnumerable<string> Operations(Order order, OrderPayments money) => money.Operations
        .Where(each => each.IsOpen && !each.IsInTrouble && (each.Command != GatewayCommand.Validate || order.IsHeldBy(HoldReason.Validation)))
        // Nobody wants the money of lines that were cancelled.
        .Where(each => each is not { Command: GatewayCommand.Capture, Status: OperationStatus.Failed } || each.Parts.Any(part => order.LineOf(part.LineNumber).Status != LineStatus.Cancelled))
        .Select(each => $"operation {each.Number}, {each.Command}, of order {order.Wire.Id} is {each.Status}, and nobody hears of it");

    private static IEnumerable<string> Status(Order order, OrderPayments money)
    {
        var holds = order.AllHolds().Where(hold => hold.IsOpen).ToList();
        var isNamed = Final.Contains(order.Wire.Status)
            || (order.Status().IsLogisticsComplete ? IsOpen(money, GatewayCommand.Capture)
                : holds.Count > 0 ? holds.TrueForAll(hold => IsNamed(hold, money))
                : order.Wire.Lines.Any(line => line.ProductType == LineRoles.Physical && !LineStatus.IsFinal(line.Status)));
        if (!isNamed)
            yield return $"order {order.Wire.Id} is {order.Status()}, and nobody has to do anything about it";
    }

    private static bool IsNamed(Hold hold, OrderPayments money) => hold.Reason switch
    {
        HoldReason.Validation => IsOpen(money, GatewayCommand.Validate),
        HoldReason.Capture => IsOpen(money, GatewayCommand.Capture),
        HoldReason.Approval => true,
        HoldReason.Agent => hold.Until is null,
        _ => false,
    };

    private static bool IsOpen(OrderPayments money, string command) => money.Operations.Any(each => each.Command == command && each is { IsOpen: true, IsInTrouble: true });
}
