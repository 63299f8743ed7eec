using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Sales.Orders.Returning;

/// <summary>Postsales says that lines came back. It decided on its copy of the order: when that was stale it hears so by name.</summary>
internal static class ReturningLines
{
    public static Handler<ReturnLines> Handler() => new(
        (message, _) => [Need.Of<Order>(StreamOf(message))],
        (message, seen, _) => Decide(seen.Find<Order>(StreamOf(message)), message));

    private static Decision Decide(Order? order, ReturnLines message)
    {
        if (order is null)
            return new Decision.TooEarly([Refusal.At("$.order_id", "an order that was placed", message.OrderId)]);
        var reasons = Against(order, message).ToValueList();
        if (reasons.Count > 0)
            return new Decision.Refused(reasons) { Tell = [new(Answer(message, reasons))] };
        var lines = message.LineNumbers.Distinct().Where(number => order.LineOf(number).Status == LineStatus.Shipped).Order().ToValueList();
        return lines.Count == 0 ? Decision.Nothing : Decision.Of<Order>(order.Id, new OrderEvent.LinesReturned(message.Rma, lines));
    }

    private static IEnumerable<Reason> Against(Order order, ReturnLines message)
    {
        if (message.LineNumbers.Count == 0)
            yield return Refusal.At("$.line_numbers", "the lines that came back", null);
        var byNumber = order.Wire.Lines.ToDictionary(line => line.LineNumber);
        for (var i = 0; i < message.LineNumbers.Count; i++)
        {
            if (!byNumber.TryGetValue(message.LineNumbers[i], out var line))
                yield return Refusal.At($"$.line_numbers[{i}]", "the number of a line of the order", message.LineNumbers[i]);
            else if (!LineStatus.HasShipped(line.Status))
                yield return Refusal.At($"$.line_numbers[{i}]", "a line that has shipped", $"line {line.LineNumber}, {line.Status}/{line.StatusReason}");
        }
    }

    private static ReturnRefused Answer(ReturnLines message, ValueList<Reason> reasons) =>
        new() { SalesChannelId = message.SalesChannelId, OrderId = message.OrderId, Rma = message.Rma, Reasons = reasons };

    private static string StreamOf(ReturnLines message) => Order.StreamOf(message.SalesChannelId, message.OrderId);
}
