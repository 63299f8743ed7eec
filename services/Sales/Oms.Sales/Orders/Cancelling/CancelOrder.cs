using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Sales.Orders.Cancelling;

/// <summary>An agent or the customer gives up the whole order (C-13).</summary>
internal static class CancelOrder
{
    private const string Path = "$.order_id";

    public static Handler<Cancel> Handler(SalesDefaults defaults) => new(
        (message, _) => CancelNeeds.Of(defaults.ChannelOr(message.SalesChannelId), message.OrderId),
        (message, seen, occasion) => Refusal.UnlessName(Path, message.OrderId).ToList() is { Count: > 0 } reasons
            ? Decision.Refuse(reasons)
            : Decide(new CancelNeeds(seen, defaults.ChannelOr(message.SalesChannelId), message.OrderId, defaults, occasion.At), message));

    private static Decision Decide(CancelNeeds needs, Cancel message)
    {
        if (needs.Order is not { } order)
            return new Decision.TooEarly([Refusal.At(Path, "an order that was placed", message.OrderId)]);
        if (order.Wire.Lines.All(line => line.Status == LineStatus.Cancelled))
            return Decision.Nothing;
        var reasons = CancelRules.Against(order, needs.Note, needs.Money).ToList();
        if (reasons.Count > 0)
            return Decision.Refuse(reasons);
        var shipped = order.Wire.Lines.Where(line => LineStatus.HasShipped(line.Status)).Select(line => line.LineNumber).ToList();
        if (shipped.Count > 0)
            return Decision.Refuse(Refusal.At(Path, "an order of which nothing has shipped; cancel the waiting lines one by one, return the shipped ones", $"shipped: {string.Join(", ", shipped)}"));
        var roles = new LineRoles(order.Wire);
        return order.IsReleased()
            ? needs.Ask(roles.ToSource.Where(order.IsOpen), LineStatus.CustomerRequest, message.User, isWholeOrder: true)
            : needs.Cancel(Leading(order, roles).Select(number => new CancelledLine(number, LineStatus.CustomerRequest)));
    }

    /// <summary>All that was bought; services and shipping follow it (C-14), unless there is nothing to follow.</summary>
    private static IEnumerable<int> Leading(Order order, LineRoles roles) => order.Wire.Lines
        .Where(line => !LineStatus.IsFinal(line.Status))
        .Where(line => line.ProductType is not (LineRoles.Service or LineRoles.Shipping) || !roles.LeadersOf(line).Any())
        .Select(line => line.LineNumber);
}
