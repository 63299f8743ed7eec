using System.Globalization;
using Oms.Contracts.Sales;
using Oms.CustomerService.Flows;
using StreamId = Oms.Deciding.StreamId;

namespace Oms.CustomerService.Orders.Folding;

/// <summary>The Payments section of an order, as Sales answers <see cref="Contracts.Sales.PaymentManagement.Find"/>.</summary>
internal static class MoneySection
{
    /// <summary>Null when nobody pays anything.</summary>
    public static OrderMoney? Of(SoldOrder order, KnownMoney money)
    {
        var parts = order.Lines
            .SelectMany(line => line.Payments.Where(payment => LineMoney.IsMoney(order.Placed, payment)).Select(payment => (Line: line, Payment: payment))).ToList();
        var due = parts.Where(part => part.Line.Status != LineStatus.Cancelled).ToList();
        return parts.Count == 0 ? null : new()
        {
            SalesChannelId = order.Placed.Store,
            OrderId = order.Placed.Id,
            Currency = order.Placed.Lines[0].Amount.Currency ?? "",
            OrderTotal = due.Sum(part => part.Payment.GrossAmount),
            Authorized = parts.Where(part => money.IsOffline || part.Payment.PaymentReference != money.Terms?.Text("reference")).Sum(part => part.Payment.GrossAmount)
                + (IsReserved(money) ? money.Terms?.Amount("authorized") ?? 0 : 0),
            Captured = parts.Where(IsCaptured).Sum(part => part.Payment.GrossAmount),
            Refunded = money.Refunds.Where(refund => refund.IsCounted).Sum(refund => refund.Amount),
            TotalDue = due.Where(part => !IsCaptured(part)).Sum(part => part.Payment.GrossAmount),
            CaptureTiming = money.Terms?.Text("timing") ?? CaptureTimings.EachShipment,
            Operations = money.Operations.Select(operation => Of(order.Placed, money.Terms ?? default, operation)).ToValueList(),
        };
    }

    private static bool IsCaptured((SoldLine Line, OrderLinePayment Payment) part) => part.Payment.Status == LineMoney.Captured;

    /// <summary>At a gateway, as long as that did not say otherwise.</summary>
    private static bool IsReserved(KnownMoney money) => !money.IsOffline
        && (money.Operations.Any(operation => operation is { Command: GatewayCommand.Capture, Status: OperationStatus.Succeeded })
            || !money.Operations.Any(operation => operation is { Command: GatewayCommand.Validate, Status: OperationStatus.Failed } or { Command: GatewayCommand.Cancel, Status: OperationStatus.Succeeded }));

    private static PaymentOperation Of(Order order, Members terms, PaymentOperation operation) => operation with
    {
        Reference = StreamId.Of(order.Store, order.Id, operation.Number.ToString(CultureInfo.InvariantCulture)),
        PaymentMethod = terms.Text("method") ?? "",
        Gateway = terms.Text("gateway") ?? "",
        Amount = operation.Status == OperationStatus.Succeeded ? operation.RequestedAmount : null,
        Exception = operation.Exception is { } open ? Open(order, terms, operation, open) : null,
    };

    /// <summary>An exception with what its operation is about.</summary>
    public static PaymentException Open(Order order, Members terms, PaymentOperation operation, PaymentException open) => open with
    {
        SalesChannelId = order.Store,
        OrderId = order.Id,
        Operation = operation.Number,
        Status = "OPEN",
        Amount = operation.RequestedAmount,
        Currency = terms.Text("currency") ?? "",
        Gateway = terms.Text("gateway") ?? "",
        PaymentId = operation.PaymentId,
    };
}
