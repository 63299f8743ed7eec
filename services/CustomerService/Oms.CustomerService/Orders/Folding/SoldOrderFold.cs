using Oms.Contracts.Common;
using Oms.Contracts.History;
using Oms.Contracts.Sales;
using Oms.CustomerService.Flows;

namespace Oms.CustomerService.Orders.Folding;

/// <summary>
/// What the facts of Sales about an order add up to. It is Sales' own fold once more, since a status is announced and not told by
/// facts; tests hold both against each other.
/// </summary>
internal static class SoldOrderFold
{
    /// <param name="facts">Of the order's own stream, in order.</param>
    /// <returns>Null while it was not placed.</returns>
    public static SoldOrder? Of(IEnumerable<Fact> facts) =>
        facts.Aggregate((SoldOrder?)null, (order, fact) => order is null ? Begin(fact) : Go(order, fact.Name, Members.Of(fact), fact.At));

    private static SoldOrder? Begin(Fact fact) => fact.Name == "order.placed" && Members.Of(fact).Of("order").As<Order>() is { } order
        ? new SoldOrder(order)
        {
            Lines = order.Lines.Select(line => new SoldLine(line, LineStatus.New, LineStatus.InitialOrder, fact.At) { SourceId = line.SourceId, Payments = LineMoney.PaymentsOf(order, line) }).ToValueList(),
        }.In(SoldStatus.New, fact.At)
        : null;

    private static SoldOrder Go(SoldOrder order, string name, Members data, DateTimeOffset at) => name switch
    {
        "order.received" => order.In(SoldStatus.Received, at),
        "order.stopped" => Stop(order, data, at),
        "order.payments_marked" => Mark(order, data, at),
        "order.shipping_address_changed" => Readdress(order, data),
        "order.lines_sourced" => Source(order, data, at),
        "order.lines_progressed" => order.On(data.List("lines"), NumberOf, (line, change) => line.Become(change.Text("status") ?? line.Status, change.Text("reason") ?? "", at)),
        "order.lines_shipped" => Conclude(Ship(order, data, at), at),
        // Whatever the order came to stays: it did ship.
        "order.lines_returned" => order.On(data.Numbers("line_numbers"), line => line.Become(LineStatus.Returned, LineStatus.Returned, at) with { Rma = data.Text("rma") }),
        "order.lines_cancelled" => Conclude(Cancel(order, data, at), at),
        "order.completed" => order.In(("COMPLETE", data.Text("outcome") ?? ""), at),
        _ => HoldFold.Go(order, name, data, at),
    };

    private static SoldOrder Stop(SoldOrder order, Members data, DateTimeOffset at) =>
        HoldFold.EndAll(order.On(data.Numbers("line_numbers"), line => line.Become(LineStatus.Cancelled, data.Text("line_reason") ?? "", at)), data.Text("by"), at)
            .In((data.Text("status") ?? LineStatus.Cancelled, data.Text("reason") ?? ""), at);

    private static SoldOrder Readdress(SoldOrder order, Members data)
    {
        if (data.Of("address").As<Address>() is not { } to)
            return order;
        var lines = data.Numbers("line_numbers");
        var isThere = order.Placed.Addresses.Any(address => address.Reference == to.Reference);
        return order with
        {
            Placed = order.Placed with
            {
                Addresses = isThere ? order.Placed.Addresses.Select(address => address.Reference == to.Reference ? to : address).ToValueList() : [.. order.Placed.Addresses, to],
                Lines = order.Placed.Lines.Select(Moved).ToValueList(),
            },
            Lines = order.Lines.Select(line => line with { Placed = Moved(line.Placed) }).ToValueList(),
        };

        OrderLine Moved(OrderLine line) => lines.Contains(line.LineNumber) ? line with { ShippingAddressReference = to.Reference } : line;
    }

    private static SoldOrder Mark(SoldOrder order, Members data, DateTimeOffset at) => order.On(data.List("parts"), NumberOf, (line, part) =>
        line.Pay(payment => payment.PaymentReference == part.Text("payment_reference"), data.Text("status") ?? "", at));

    private static SoldOrder Source(SoldOrder order, Members data, DateTimeOffset at) => order.On(data.List("lines"), NumberOf, (line, change) =>
        line.Become(LineStatus.Allocated, LineStatus.ShipmentCreated, at) with { SourceId = change.Text("source_id"), RequestId = change.Text("shipment_request_id") })
        .In(SoldStatus.ReadyToShip, at);

    private static SoldOrder Ship(SoldOrder order, Members data, DateTimeOffset at)
    {
        var captured = data.Numbers("captured");
        return order.On(data.Numbers("line_numbers"), line => (captured.Contains(line.Placed.LineNumber)
            ? line.Pay(payment => LineMoney.IsMoney(order.Placed, payment), LineMoney.Captured, at)
            : line).Become(LineStatus.Shipped, LineStatus.ShipReported, at));
    }

    /// <summary>A cancelled line that was sourced tells that Logistics had the order, even if that news was overtaken.</summary>
    private static SoldOrder Cancel(SoldOrder order, Members data, DateTimeOffset at)
    {
        var cancelled = order.On(data.List("lines"), NumberOf, (line, change) => line.Become(LineStatus.Cancelled, change.Text("reason") ?? "", at));
        return data.List("lines").Any(line => line.Number("total_source_allocations") > 0) ? cancelled.In(SoldStatus.ReadyToShip, at) : cancelled;
    }

    private static SoldOrder Conclude(SoldOrder order, DateTimeOffset at) =>
        SoldStatus.OutcomeOf(order) is { } status ? HoldFold.EndAll(order, null, at).In(status, at) : order;

    private static int NumberOf(Members line) => line.Number("line_number") ?? 0;
}
