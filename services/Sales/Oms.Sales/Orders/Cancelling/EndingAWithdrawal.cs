using Oms.Contracts.Logistics.SourcingManagement;

namespace Oms.Sales.Orders.Cancelling;

/// <summary>
/// Logistics answers: all lines were given up, or a warehouse holds one and nothing happens. What was given up nobody will
/// ship, so it is cancelled even when the question was answered before; what shipped meanwhile stays shipped.
/// </summary>
internal static class EndingAWithdrawal
{
    public static Handler<Withdrawn> Handler(SalesDefaults defaults) => new(
        (message, _) => [.. Course.Needs(message.SalesChannelId, message.OrderId), Need.Of<Withdrawal>(StreamOf(message))],
        (message, seen, occasion) => Decide(seen.Find<Order>(OrderOf(message)) is { } order ? Course.Of(order, seen, defaults, occasion.At) : null, seen.Find<Withdrawal>(StreamOf(message)), message));

    private static Decision Decide(Course? course, Withdrawal? withdrawal, Withdrawn message)
    {
        if (course is null)
            return new Decision.TooEarly([Refusal.At("$.order_id", "an order that was placed", message.OrderId)]);
        var order = course.Now;
        var reasons = Against(order, message).ToList();
        if (reasons.Count > 0)
            return Decision.Refuse(reasons);
        var asked = withdrawal is { IsPending: true } pending ? pending.Lines.LineNumbers : [];
        if (message.HeldLineNumbers.Count > 0)
        {
            return asked.Count > 0 && message.HeldLineNumbers.All(asked.Contains)
                ? Decision.Of<Withdrawal>(StreamOf(message), new WithdrawalEvent.Refused(message.HeldLineNumbers))
                : Decision.Nothing;
        }
        var lines = message.LineNumbers.Distinct().Order().ToValueList();
        course.Cancel(lines.Where(order.IsOpen).Select(number => new CancelledLine(number, withdrawal?.Lines.Reason ?? LineStatus.CustomerRequest))).Proceed();
        return new Decision.Changed(
        [
            .. course.Changes,
            .. asked.Count > 0 && asked.All(number => lines.Contains(number) || !order.IsOpen(number)) ? Decision.Changes<Withdrawal>(StreamOf(message), new WithdrawalEvent.Granted(lines)) : [],
        ]);
    }

    private static IEnumerable<Reason> Against(Order order, Withdrawn message)
    {
        if (message.LineNumbers.Count == 0 && message.HeldLineNumbers.Count == 0)
            yield return Refusal.At("$.line_numbers", "the lines that were given up, or those that are held", null);
        var known = order.Wire.Lines.Select(line => line.LineNumber).ToHashSet();
        for (var i = 0; i < message.LineNumbers.Count; i++)
        {
            if (!known.Contains(message.LineNumbers[i]))
                yield return Refusal.At($"$.line_numbers[{i}]", "the number of a line of the order", message.LineNumbers[i]);
        }
    }

    private static string OrderOf(Withdrawn message) => Order.StreamOf(message.SalesChannelId, message.OrderId);

    private static string StreamOf(Withdrawn message) => Withdrawal.StreamOf(message.SalesChannelId, message.OrderId);
}
