using Oms.Contracts.Sales.OrderManagement;
using Oms.Sales.Orders.AwaitingAReturn;
using Oms.Sales.Orders.Holding;
using Oms.Sales.Payments;

namespace Oms.Sales.Orders.Cancelling;

/// <summary>When a cancel is taken, of an order and of a line alike.</summary>
internal static class CancelRules
{
    /// <summary>Statuses in which something is left to cancel (C-2); some only other systems write.</summary>
    private static readonly string[] Allowed =
        ["NEW", "RECEIVED", "ONHOLD", "LOGISTICS", "PICKREADY", "PICKCONFIRMED", "PARTIALLY_COMPLETE", "PRE_CANCELLATION"];

    /// <summary>C-2, C-4, C-5, C-6 and, of an exchange, E-8.</summary>
    /// <param name="note">How the return of what an exchange replaces stands; null when nothing was noted.</param>
    /// <param name="money">Of the order; null when it has none.</param>
    public static IEnumerable<Reason> Against(Order order, ParentReturnNote? note, OrderPayments? money)
    {
        var parentReturn = note?.Status ?? ParentReturn.None;
        if (order.Status().IsError)
            yield return Refusal.At("$.order_id", "an order without an open payment exception; to give it up, close that as ABANDONED", $"{order.Wire.Status}/{order.Wire.StatusReason}");
        else if (!Allowed.Contains(order.Status().Code))
            yield return Refusal.At("$.order_id", $"an order that is not through, {string.Join(", ", Allowed)}", $"{order.Wire.Status}/{order.Wire.StatusReason}");
        else if (IsBankPending(money))
            yield return Refusal.At("$.order_id", "an order whose bank has answered: real-time banking cannot be stopped on its way", $"{money!.Terms!.Method}, not answered");
        else if (order.Wire.IsExchange() && !order.IsHeldBy(HoldReason.ParentReturn))
            yield return Refusal.At("$.order_id", "an exchange that still waits for the return of what it replaces", $"{order.Wire.Status}/{order.Wire.StatusReason}");
        else if (order.Wire.IsExchange() && parentReturn != ParentReturn.None)
            yield return Refusal.At("$.order_id", "an exchange whose parent return was not asked for yet", $"the return is {parentReturn}");
    }

    /// <summary>The customer's own bank is moving the money (C-5); which spellings of the method are used is not documented.</summary>
    private static bool IsBankPending(OrderPayments? money) => money?.Terms is { IsOffline: false } terms
        && string.Concat(terms.Method.Where(char.IsLetter)).ToUpperInvariant() is ("REALTIMEBANKING" or "RTB")
        && money.Operations.Any(operation => operation is { Command: GatewayCommand.Validate, Status: OperationStatus.Requested });

    /// <summary>Lines that a warehouse holds as far as Sales knows (C-3, C-7, C-8, C-10).</summary>
    /// <param name="path">Where the message names what it wants cancelled.</param>
    public static IEnumerable<Reason> Held(Order order, IEnumerable<int> lines, string path) => lines
        .Where(number => order.RequestOf(number) is not null && IsHeld(order.LineOf(number)))
        .Select(number => InTheWarehouse(path, $"line {number} in {order.RequestOf(number)}"));

    public static Reason InTheWarehouse(string path, string found) => Refusal.At(path, "what no warehouse holds; cancel in the warehouse", found);

    /// <summary>A declined line has left the warehouse; of what customers collect, a shop that has not begun may give it up.</summary>
    private static bool IsHeld(Contracts.Sales.OrderLine line) =>
        line.Status != LineStatus.Declined
        && !(line.Status is LineStatus.New or LineStatus.Allocated && !string.IsNullOrEmpty(line.PickupLocation));
}
