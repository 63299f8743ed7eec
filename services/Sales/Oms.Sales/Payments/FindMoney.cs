using Oms.Contracts.Sales;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Orders;
using Oms.Sales.Payments.Exceptions;
using Order = Oms.Sales.Orders.Order;

namespace Oms.Sales.Payments;

/// <summary>The Payments section of an order, for whoever asks.</summary>
internal static class FindMoney
{
    public static Handler<Find> Handler(SalesDefaults defaults) => new(
        (message, _) => Course.Needs(defaults.ChannelOr(message.SalesChannelId), message.OrderId).Select(need => need with { IsRead = true }),
        (message, seen, _) =>
        {
            var store = defaults.ChannelOr(message.SalesChannelId);
            return Refusal.UnlessName("$.order_id", message.OrderId).ToValueList() is { Count: > 0 } reasons ? Decision.Refuse(reasons)
                : new Decision.Answered(seen.Find<Order>(Order.StreamOf(store, message.OrderId)) is { } order ? Of(order.Wire, seen.Find<OrderPayments>(OrderPayments.StreamOf(store, message.OrderId)) ?? new()) : null);
        });

    /// <summary>Null when nobody pays anything.</summary>
    private static OrderMoney? Of(WireOrder order, OrderPayments money)
    {
        var (parts, terms) = (LineMoney.PartsOf(order).ToList(), money.Terms ?? new());
        if (parts.Count == 0)
            return null;
        var captured = parts.Where(each => each.Status == LineMoney.Captured).Sum(each => each.Part.Amount);
        return new()
        {
            SalesChannelId = order.Store,
            OrderId = order.Id,
            Currency = order.Lines[0].Amount.Currency ?? "",
            OrderTotal = parts.Where(each => each.Line.Status != LineStatus.Cancelled).Sum(each => each.Part.Amount),
            Authorized = parts.Where(each => terms.IsOffline || each.Part.PaymentReference != terms.Reference).Sum(each => each.Part.Amount) + (IsReserved(money) ? terms.Authorized : 0),
            Captured = captured,
            Refunded = money.Refunds.Where(refund => refund.IsReleased || refund.IsPending).Sum(refund => refund.Refund.Amount),
            TotalDue = parts.Where(each => each.Line.Status != LineStatus.Cancelled && each.Status != LineMoney.Captured).Sum(each => each.Part.Amount),
            CaptureTiming = terms.Timing,
            Operations = money.Operations.Select(operation => Of(order, money, terms, operation)).ToValueList(),
        };
    }

    /// <summary>At a gateway, as long as that did not say otherwise.</summary>
    private static bool IsReserved(OrderPayments money) => money.Terms is { IsOffline: false }
        && (money.Operations.Any(operation => operation is { Command: GatewayCommand.Capture, Status: OperationStatus.Succeeded })
            || !money.Operations.Any(operation => operation is { Command: GatewayCommand.Validate, Status: OperationStatus.Failed } or { Command: GatewayCommand.Cancel, Status: OperationStatus.Succeeded }));

    private static PaymentOperation Of(WireOrder order, OrderPayments money, PaymentTerms terms, Operation operation) => new()
    {
        Number = operation.Number,
        Reference = OperationReference.Of(order.Store, order.Id, operation.Number),
        Command = operation.Command,
        Status = operation.Status,
        Offline = operation.IsOffline,
        PaymentMethod = terms.Method,
        Gateway = terms.Gateway,
        PaymentId = operation.Key,
        RequestedAmount = operation.Amount,
        LineNumbers = operation.Parts.Select(part => part.LineNumber).Distinct().ToValueList(),
        CreditNoteNumber = operation.CreditNote,
        RequestedAt = operation.RequestedAt,
        LastUpdate = operation.LastUpdate,
        Event = operation.Event,
        Amount = operation.Status == OperationStatus.Succeeded ? operation.Amount : null,
        Response = operation.Response,
        Runs = operation.Runs,
        NextRun = operation.NextRun,
        Exception = operation.IsInTrouble ? WritingExceptions.Of(money, operation) : null,
    };
}
