namespace Oms.CustomerService.Flows.Reading;

/// <summary>The facts of Sales; their members are those of its event records.</summary>
internal static class SalesReading
{
    /// <param name="name">Of the fact.</param>
    /// <param name="data">Its members.</param>
    /// <param name="by">Who asked for it, where the fact itself does not say.</param>
    public static News? Read(string name, Members data, string? by) => name switch
    {
        "order.placed" => Placed(data.Of("order")),
        "order.received" => new OrderNews.Received(data.Numbers("released")),
        "order.hold_placed" => data.Text("hold") is { } hold ? new OrderNews.HoldPlaced(hold, data.Time("until"), data.Text("by"), data.Text("note")) : null,
        "order.hold_ended" => data.Text("hold") is { } hold ? new OrderNews.HoldEnded(hold, data.Has("released") ? data.Numbers("released") : null, data.Text("by"), data.Text("note")) : null,
        "order.hold_failed" => data.Text("hold") is { } hold ? new OrderNews.HoldFailed(hold, data.Text("error") ?? "failed") : null,
        "order.hold_resumed" => data.Text("hold") is { } hold ? new OrderNews.HoldResumed(hold) : null,
        // Of the time before there were several holds.
        "order.held" => new OrderNews.HoldPlaced(HoldReason.Remorse, data.Time("until")),
        "order.remorse_ended" => new OrderNews.HoldEnded(HoldReason.Remorse, data.Numbers("released")),
        "order.held_for_return" => new OrderNews.HoldPlaced(HoldReason.ParentReturn),
        "order.parent_returned" => new OrderNews.HoldEnded(HoldReason.ParentReturn, data.Numbers("released")),
        "order.stopped" => new OrderNews.Stopped(
            data.Text("status") ?? LineStatus.Cancelled, data.Text("reason") ?? "", data.Text("line_reason") ?? "", data.Numbers("line_numbers"), data.Text("by") ?? by),
        "order.lines_sourced" => new OrderNews.Sourced(data.List("lines", line => line.Number("line_number") is { } number
            ? new SourcedLine(number, line.Text("source_id") ?? "", line.Text("shipment_request_id") ?? "", line.Number("total_source_allocations") ?? 1) : null)),
        "order.lines_progressed" => new OrderNews.Progressed(Changed(data, "line_number")),
        "order.lines_shipped" => new OrderNews.Shipped(data.Numbers("line_numbers"), data.Numbers("captured")),
        "order.lines_cancelled" => new OrderNews.Cancelled(Changed(data, "line_number", LineStatus.Cancelled)),
        "order.lines_returned" => new OrderNews.Returned(data.Text("rma") ?? "", data.Numbers("line_numbers")),
        "order.completed" => new OrderNews.Completed(data.Text("outcome") ?? ""),
        "approval.asked" => new ApprovalNews.Asked(data.Number("runs") ?? 1, data.Time("next_run")),
        "approval.answered" => new ApprovalNews.Answered(data.Is("is_approved"), data.Text("by") ?? by, data.Text("note")),
        _ => PaymentReading.Read(name, data, by),
    };

    /// <param name="data">With a list of lines.</param>
    /// <param name="number">What the number of a line is called.</param>
    /// <param name="status">That of all of them; null where each says its own.</param>
    public static ValueList<ChangedLine> Changed(Members data, string number, string? status = null) => data.List("lines", line =>
        line.Number(number) is { } found && (status ?? line.Text("status")) is { } now ? new ChangedLine(found, now, line.Text("reason") ?? "") : null);

    private static OrderNews.Placed Placed(Members order) => new(
        order.List("lines", line => line.Number("line_number") is { } number
            ? new PlacedLine(number, line.Text("sku") ?? "", line.Text("product_type") ?? "", line.Number("parent_line_number")) : null),
        order.List("payments").SelectMany(payment => payment.List("transactions")).Any(transaction => transaction.Amount("amount") > 0),
        order.Text("original_order_id"));
}
