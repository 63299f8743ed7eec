using Oms.Contracts.Sales;
using Oms.Sales.Orders.Holding;

namespace Oms.Sales.Orders;

/// <summary>What an order's facts add up to.</summary>
internal static class OrderFold
{
    public static Order Evolve(Order? state, OrderEvent fact, DateTimeOffset at) =>
        fact is OrderEvent.Placed placed
            ? Begin(placed, at)
            : Go(state ?? throw new InvalidOperationException($"{fact.GetType().Name} before the order was placed."), fact, at);

    private static Order Begin(OrderEvent.Placed placed, DateTimeOffset at) => In(OrderStatus.New, at, new Order
    {
        Wire = placed.Order with { Lines = placed.Order.Lines.Select(line => Mark(line, LineStatus.New, LineStatus.InitialOrder, at)).ToValueList() },
        Fingerprint = placed.Fingerprint,
    });

    private static Order Go(Order order, OrderEvent fact, DateTimeOffset at) => fact switch
    {
        OrderEvent.Received => In(OrderStatus.Received, at, order),
        OrderEvent.HoldPlaced placed => HoldFold.Place(order, new(placed.Hold, at, placed.Until, placed.By, placed.Note), at),
        OrderEvent.HoldEnded ended => HoldFold.End(order, ended.Hold, ended.By, at),
        OrderEvent.HoldFailed failed => HoldFold.Change(order, failed.Hold, hold => hold with { Error = failed.Error }, at),
        OrderEvent.HoldResumed resumed => HoldFold.Change(order, resumed.Hold, hold => hold with { Error = null }, at),
        OrderEvent.Held held => HoldFold.Place(order, new(HoldReason.Remorse, at, held.Until), at),
        OrderEvent.HeldForReturn => HoldFold.Place(order, new(HoldReason.ParentReturn, at), at),
        OrderEvent.ParentReturned => HoldFold.End(order, HoldReason.ParentReturn, null, at),
        OrderEvent.RemorseEnded => HoldFold.End(order, HoldReason.Remorse, null, at),
        OrderEvent.Stopped stopped => In(new(stopped.Status, stopped.Reason), at, HoldFold.EndAll(
            On(order, stopped.LineNumbers, number => number, (line, _) => Mark(line, LineStatus.Cancelled, stopped.LineReason, at)), stopped.By, at)),
        OrderEvent.PaymentsMarked marked => Pay(order, marked, at),
        OrderEvent.ShippingAddressChanged changed => Readdress(order, changed),
        OrderEvent.LinesSourced sourced => In(OrderStatus.ReadyToShip, at, Source(order, sourced.Lines, at)),
        OrderEvent.LinesProgressed progressed => On(order, progressed.Lines, line => line.LineNumber,
            (line, change) => Mark(line, change.Status, change.Reason, at)),
        OrderEvent.LinesShipped shipped => Conclude(at, Ship(order, shipped, at)),
        // Whatever the order came to stays: it did ship.
        OrderEvent.LinesReturned returned => On(order, returned.LineNumbers, number => number,
            (line, _) => Mark(line, LineStatus.Returned, LineStatus.Returned, at)),
        OrderEvent.LinesCancelled cancelled => Conclude(at, Cancel(order, cancelled.Lines, at)),
        OrderEvent.Completed completed => In(OrderStatus.Complete(completed.Outcome), at, order),
        _ => throw new InvalidOperationException($"{fact.GetType().Name} is no fact that an order knows."),
    };

    private static Order Readdress(Order order, OrderEvent.ShippingAddressChanged changed)
    {
        var moved = On(order, changed.LineNumbers, number => number, (line, _) => line with { ShippingAddressReference = changed.Address.Reference });
        var isThere = order.Wire.Addresses.Any(address => address.Reference == changed.Address.Reference);
        return moved with
        {
            Wire = moved.Wire with
            {
                Addresses = isThere ? order.Wire.Addresses.Select(address => address.Reference == changed.Address.Reference ? changed.Address : address).ToValueList() : [.. order.Wire.Addresses, changed.Address],
            },
        };
    }

    private static Order Source(Order order, ValueList<AllocatedLine> lines, DateTimeOffset at)
    {
        var again = lines.Select(line => line.LineNumber).ToHashSet();
        return On(order, lines, line => line.LineNumber, (line, change) =>
            Mark(line, LineStatus.Allocated, LineStatus.ShipmentCreated, at) with { SourceId = change.SourceId, TotalSourceAllocations = change.TotalSourceAllocations }) with
        {
            Requests = order.Requests.Where(request => !again.Contains(request.LineNumber))
                .Concat(lines.Select(line => new LineRequest(line.LineNumber, line.ShipmentRequestId)))
                .OrderBy(request => request.LineNumber).ToValueList(),
        };
    }

    private static Order Ship(Order order, OrderEvent.LinesShipped shipped, DateTimeOffset at)
    {
        var captured = (shipped.Captured ?? []).ToHashSet();
        return On(order, shipped.LineNumbers, number => number, (line, number) =>
            Mark(captured.Contains(number) ? LineMoney.Capture(order.Wire, line, at) : line, LineStatus.Shipped, LineStatus.ShippedReason, at));
    }

    /// <summary>A cancelled line that was sourced tells that Logistics had the order, even if that news was overtaken.</summary>
    private static Order Cancel(Order order, ValueList<CancelledLine> lines, DateTimeOffset at)
    {
        var cancelled = On(order, lines, line => line.LineNumber, (line, change) =>
            Mark(line, LineStatus.Cancelled, change.Reason, at) with { TotalSourceAllocations = change.TotalSourceAllocations ?? line.TotalSourceAllocations });
        return lines.Any(line => line.TotalSourceAllocations > 0) ? In(OrderStatus.ReadyToShip, at, cancelled) : cancelled;
    }

    /// <summary>Nothing holds an order that is through, so a timer that still comes finds nothing to do.</summary>
    private static Order Conclude(DateTimeOffset at, Order order) => Outcome.Of(order) is { } status ? In(status, at, HoldFold.EndAll(order, null, at)) : order;

    private static Order Pay(Order order, OrderEvent.PaymentsMarked marked, DateTimeOffset at) =>
        On(order, marked.Parts.Select(part => part.LineNumber).Distinct(), number => number, (line, _) => LineMoney.Mark(
            order.Wire, line, payment => marked.Parts.Contains(new LinePart(line.LineNumber, payment.PaymentReference)), marked.Status, at));

    public static Order In(OrderStatus status, DateTimeOffset at, Order order) => order.Status() == status
        ? order
        : order with { Wire = order.Wire with { Status = status.Code, StatusReason = status.Reason, StatusDate = at } };

    private static OrderLine Mark(OrderLine line, string status, string reason, DateTimeOffset at) =>
        line with { Status = status, StatusReason = reason, StatusDate = at };

    private static Order On<TChange>(Order order, IEnumerable<TChange> changes, Func<TChange, int> number, Func<OrderLine, TChange, OrderLine> apply)
    {
        var byNumber = changes.ToDictionary(number);
        return order with
        {
            Wire = order.Wire with
            {
                Lines = order.Wire.Lines.Select(line => byNumber.TryGetValue(line.LineNumber, out var change) ? apply(line, change) : line).ToValueList(),
            },
        };
    }
}
