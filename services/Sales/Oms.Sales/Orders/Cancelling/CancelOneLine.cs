using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Sales.Orders.Cancelling;

/// <summary>An agent or the customer gives up one line; its services go with it (C-13, C-14).</summary>
internal static class CancelOneLine
{
    private const string Path = "$.line_number";

    public static Handler<CancelLine> Handler(SalesDefaults defaults) => new(
        (message, _) => CancelNeeds.Of(message.SalesChannelId, message.OrderId),
        (message, seen, occasion) => LineCancelRules.Against(message).ToList() is { Count: > 0 } reasons
            ? Decision.Refuse(reasons)
            : Decide(new CancelNeeds(seen, message.SalesChannelId, message.OrderId, defaults, occasion.At), message));

    private static Decision Decide(CancelNeeds needs, CancelLine message)
    {
        if (needs.Order is not { } order)
            return new Decision.TooEarly([Refusal.At("$.order_id", "an order that was placed", message.OrderId)]);
        if (order.Wire.Lines.FirstOrDefault(line => line.LineNumber == message.LineNumber) is not { } line)
            return Decision.Refuse(Refusal.At(Path, "the number of a line of the order", message.LineNumber));
        if (line.Status == LineStatus.Cancelled)
            return Decision.Nothing;
        var roles = new LineRoles(order.Wire);
        var reasons = CancelRules.Against(order, needs.Note, needs.Money).Concat(LineCancelRules.Against(order, line, roles)).ToList();
        return reasons.Count > 0 ? Decision.Refuse(reasons)
            : order.IsReleased() ? needs.Ask(Open(order, roles.WithParts(line).Where(roles.NeedsSource)), message.Reason, message.User, isWholeOrder: false)
            : needs.Cancel(Open(order, roles.WithParts(line)).Select(number => new CancelledLine(number, message.Reason)));
    }

    private static IEnumerable<int> Open(Order order, IEnumerable<OrderLine> lines) =>
        lines.Select(line => line.LineNumber).Where(order.IsOpen).Order();
}
